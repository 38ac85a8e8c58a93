"""The tools that are compared: what each reads, how it is run, where its edit is seen."""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from content_files import text_hash, write_content
from corpus import Activity, Corpus
from peer_files import write_data, write_markdown

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FOLDER_OF_PEERS = "tools"
REVISION = {"zh": "（第{n}次修订）", "en": " (revision {n})"}
_REVISED = {"zh": r"(?:（第\d+次修订）)?", "en": r"(?: \(revision \d+\))?"}


class Tool:
    """A site of one size, made with one tool, in a folder of its own."""

    name = ""
    caches: Sequence[str] = ()
    """What the tool keeps of a build beside its output."""

    def __init__(self, work: Path, size: str, corpus: Corpus) -> None:
        self.work = work
        self.size = size
        self.corpus = corpus
        self.folder = work / "sites" / f"{self.name}-{size}"
        self.output = self.folder / "site"

    def prepare(self) -> None:
        """Write what the tool reads."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.write()

    def write(self) -> None:
        """Write what the tool reads into its empty folder."""
        raise NotImplementedError

    def steps(self) -> list[list[str]]:
        """Return the commands of a build, in their order."""
        raise NotImplementedError

    def sources(self, item: Activity) -> Iterator[Path]:
        """Yield the files that have the title of the edited activity."""
        raise NotImplementedError

    def clean(self) -> None:
        """Remove what a build has made, and what the tool keeps of it."""
        for path in (self.output, *(self.folder / cache for cache in self.caches)):
            shutil.rmtree(path, ignore_errors=True)

    def edit(self, revision: int) -> None:
        """Change the title of one activity in both languages, as an editor would."""
        item = self.corpus.edited
        for path in self.sources(item):
            text = path.read_text("utf-8")
            for lang, title in item.title.items():
                new = title + REVISION[lang].format(n=revision)
                text = re.sub(re.escape(title) + _REVISED[lang], lambda _, new=new: new, text)
            path.write_text(text, "utf-8")

    def shows(self, revision: int) -> bool:
        """Tell whether the page of the agency has the edited title, in both languages."""
        key = self.corpus.edited_agency.id
        pages = [
            *self.output.rglob(f"agencies/{key}.html"),
            *self.output.rglob(f"agencies/{key}/index.html"),
        ]
        marks = [text.format(n=revision) for text in REVISION.values()]
        # A long title may have places where a line may end.
        texts = [page.read_text("utf-8").replace("<wbr>", "") for page in pages]
        return all(any(mark in text for text in texts) for mark in marks)

    def peer(self, program: str) -> str:
        """Return the path of a program of the peers."""
        return str(self.work / FOLDER_OF_PEERS / "bin" / program)


class Atlas(Tool):
    """This project, with the templates and the pages of its own site."""

    name = "atlas"
    caches = (".atlas-cache",)

    def write(self) -> None:
        """See `Tool`."""
        shutil.copytree(ROOT / "templates", self.folder / "templates")
        shutil.copy(ROOT / "mkdocs.yml", self.folder)
        content = self.folder / "content"
        shutil.copytree(ROOT / "content/pages", content / "pages")
        shutil.copy(ROOT / "content/site.yml", content)
        write_content(self.corpus, content)

    def steps(self) -> list[list[str]]:
        """See `Tool`."""
        return [[str(ROOT / ".venv/bin/campaign-atlas"), "build"]]

    def sources(self, item: Activity) -> Iterator[Path]:
        """See `Tool`."""
        return self.folder.glob(
            f"content/campaigns/*/activities/{self.corpus.edited_agency.id}.yml"
        )

    def edit(self, revision: int) -> None:
        """See `Tool`; the hash of the Chinese title is of the new one."""
        super().edit(revision)
        title = self.corpus.edited.title["zh"]
        new = text_hash(title + REVISION["zh"].format(n=revision))
        pattern = re.compile(rf"(zh: {re.escape(title)}.*?zh_hash: )\S+", re.DOTALL)
        for path in self.sources(self.corpus.edited):
            text = pattern.sub(rf"\g<1>'{new}'", path.read_text("utf-8"), count=1)
            path.write_text(text, "utf-8")


class Hugo(Tool):
    """Hugo with a small theme of its own, then Pagefind."""

    name = "hugo"
    caches = ("resources",)
    has_activities = False

    def write(self) -> None:
        """See `Tool`."""
        shutil.copytree(HERE / "peers/hugo", self.folder, dirs_exist_ok=True)
        write_data(self.corpus, self.folder / "data")
        if self.has_activities:
            with (self.folder / "hugo.toml").open("a", encoding="utf-8") as file:
                file.write("\n[params]\n  activityPages = true\n")

    def steps(self) -> list[list[str]]:
        """See `Tool`."""
        hugo = next((self.work / FOLDER_OF_PEERS).glob("lib/*/site-packages/hugo/binaries/hugo*"))
        pagefind = [self.peer("python"), "-m", "pagefind", "--site", "site", "--quiet"]
        return [[str(hugo), "build", "--quiet", "--destination", "site"], pagefind]

    def sources(self, item: Activity) -> Iterator[Path]:
        """See `Tool`."""
        yield self.folder / f"data/agencies/{self.corpus.edited_agency.id}.yaml"


class HugoActivities(Hugo):
    """The same with a page for each activity, which are what Pagefind finds."""

    name = "hugo-activities"
    has_activities = True


class MkDocs(Tool):
    """MkDocs with Material, its search and a plugin for two languages."""

    name = "mkdocs"

    def write(self) -> None:
        """See `Tool`."""
        shutil.copy(HERE / "peers/mkdocs/mkdocs.yml", self.folder)
        write_markdown(self.corpus, self.folder / "docs")

    def steps(self) -> list[list[str]]:
        """See `Tool`."""
        os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
        return [[self.peer("mkdocs"), "build", "--quiet"]]

    def sources(self, item: Activity) -> Iterator[Path]:
        """See `Tool`."""
        names = [f"agencies/{self.corpus.edited_agency.id}", *(f"themes/{t}" for t in item.themes)]
        return (self.folder / f"docs/{lang}/{name}.md" for lang in REVISION for name in names)


TOOLS: tuple[type[Tool], ...] = (Atlas, HugoActivities, Hugo, MkDocs)
