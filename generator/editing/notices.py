"""Read what files of activities are checked against: the lists, and the notice of each campaign."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from generator.catalog.notice import Notice
from generator.content.activity_files import read_activity_file
from generator.content.entries import CampaignFolder
from generator.content.lists import Lists, lists_of
from generator.content.load import load_content
from generator.editing.targets import CAMPAIGNS, TargetFile
from generator.problems import ContentError, Problem, errors, settled
from generator.structure.reserved import Reserved


class Notices:
    """The notices of some campaigns, with the lists of the content."""

    def __init__(self, project: Path, years: Iterable[str]) -> None:
        """Read them; raise `ContentError` when one cannot be read."""
        content, problems = load_content(project / "content", Reserved(), has_drafts=True)
        known = {folder.year: folder for folder in content.campaigns} if content else {}
        missing = sorted(set(years) - known.keys())
        if content is None or missing:
            own = tuple(f"{CAMPAIGNS}/{year}/" for year in missing)
            raise ContentError([each for each in problems if each.path.startswith(own)] or problems)
        self._problems = problems
        self._folders: Mapping[str, CampaignFolder] = known
        self.lists: Lists = lists_of(content)

    @property
    def agency_ids(self) -> Collection[str]:
        """The ids of the agencies; raises `ContentError` when some cannot be read."""
        if "agencies" in self.lists.partial:
            wrong = [each for each in self._problems if each.path.startswith("content/agencies")]
            raise ContentError(wrong)
        return self.lists.names

    def notice(self, year: str) -> Notice:
        """Return the notice of a campaign."""
        return self._folders[year].notice

    def is_draft(self, year: str) -> bool:
        """Tell whether a campaign is a draft."""
        return self._folders[year].is_draft

    def sentence(self, file: TargetFile, at: str) -> str:
        """Return the Chinese of a sentence, or nothing if the notice has none at this address."""
        notice = self.notice(file.year)
        place = notice.sentences.get(at)
        return notice.quote(place.span) if place else ""

    def errors_in(self, year: str, path: str, data: bytes) -> list[Problem]:
        """Return what is wrong with a file of activities by itself, were its bytes these."""
        return errors(self.left_in(year, path, data))

    def left_in(self, year: str, path: str, data: bytes) -> list[Problem]:
        """Return the same, with what a draft may lack as warnings."""
        read = read_activity_file(data, path, self.lists, self.notice(year))
        own = [*read.problems, *(each for item in read.sentences for each in item.problems)]
        left = [each for each in own if each.level != "warning"]
        return list(settled(left, is_draft=self.is_draft(year)))
