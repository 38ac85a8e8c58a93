"""Say what a template prints about a record: finished text and paths, in one language."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Catalog, Change, Sentence
from generator.catalog.records import Agency, Theme
from generator.data.citations import cite_activity
from generator.language import Language
from generator.pages.citing import CitationView, citation_view
from generator.strings import Strings
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class Link:
    """A link inside the language, with what it counts if it counts something."""

    text: str
    path: str
    count: str = ""


@dataclass(frozen=True, eq=False)
class Downloads:
    """The files of a list of activities; `feed` is empty where there is none."""

    csv: str
    json: str
    feed: str

    @classmethod
    def of(cls, kind: str, key: str, page: str) -> "Downloads":
        """Return the files of one agency, theme or form; `page` is the path that has a feed."""
        csv, json = (routes.data_file(f"{kind}/{key}.{ending}") for ending in ("csv", "json"))
        return cls(csv, json, page and routes.feed(page))


@dataclass(frozen=True, eq=False)
class Segment:
    """Part of a sentence: the activity's own words, its context, or the rest."""

    kind: str
    text: str


@dataclass(frozen=True, eq=False)
class Note:
    """An editor's note on words of the sentence."""

    words: str
    text: str
    since: str
    source: str | None


@dataclass(frozen=True, eq=False)
class ActivityView:
    """One activity as a page of one language shows it."""

    key: str
    """`{year}/{agency}/{slug}`"""
    fragment: str
    path: str
    title: str
    title_tag: str
    agency: Link
    segments: Sequence[Segment]
    translation: str | None
    translation_notes: Sequence[str]
    themes: Sequence[Link]
    forms: Sequence[Link]
    partners: Sequence[Link]
    notes: Sequence[Note]
    position: str
    source: str
    """The path of its sentence on the page of the notice."""
    year: str
    """Empty while there is only one campaign."""
    changes: Sequence[Link]
    """What changed after it was published, each with its day in the place of a count."""
    embed: str
    """The path of what can be pasted of it."""
    citation: CitationView


@dataclass(frozen=True, eq=False)
class Group:
    """Activities of one agency, under a heading with an anchor."""

    id: str
    heading: Link
    activities: Sequence[ActivityView]


class Views:
    """Makes the views of one language, each only once."""

    def __init__(self, catalog: Catalog, strings: Strings, site_url: str) -> None:
        self.catalog = catalog
        self.site_url = site_url
        self.strings = strings
        self.lang: Language = strings.lang
        self._activities: dict[Activity, ActivityView] = {}

    def activity(self, item: Activity) -> ActivityView:
        """Return the view of an activity."""
        view = self._activities.get(item)
        if view is None:
            view = self._activities[item] = self._activity(item)
        return view

    def activities(self, items: Iterable[Activity]) -> list[ActivityView]:
        """Return the views of some activities in their order."""
        return [self.activity(item) for item in items]

    def agency_name(self, agency: Agency) -> str:
        """Return the name by which pages call an agency: as the notice does, or in full English."""
        return agency.short_name.zh if self.lang is Language.ZH else agency.name.of(self.lang)

    def agency(self, agency: Agency, count: int | None = None) -> Link:
        """Return a link to an agency's page, or its bare name when it has none."""
        path = routes.agency(agency.id) if agency.id in self.catalog.by_agency else ""
        return Link(self.agency_name(agency), path, self._count("activities", count))

    def theme(self, theme: Theme, count: int | None = None) -> Link:
        """Return a link to a theme's page."""
        path = routes.theme(theme.id)
        return Link(theme.name.of(self.lang), path, self._count("activities", count))

    def form(self, form: Theme, count: int | None = None) -> Link:
        """Return a link to a form's page."""
        path = routes.form(form.id)
        return Link(form.name.of(self.lang), path, self._count("activities", count))

    def position(self, sentence: Sentence) -> str:
        """Return where a sentence stands, in words."""
        place = sentence.place
        words = self.strings.words["position"]
        return words.format(paragraph=place.paragraph, sentence=place.number)

    def notes(self, sentence: Sentence) -> list[Note]:
        """Return the editors' notes on a sentence."""
        return [
            Note(flag.text, flag.note.of(self.lang), flag.since, flag.source)
            for flag in sentence.flags
        ]

    def change(self, change: Change) -> Link:
        """Return a link to the record of a change, with its day in the place of a count."""
        record = change.record
        return Link(record.title.of(self.lang), routes.change(record.id), record.date)

    def translation_notes(
        self, sentence: Sentence, *, title_pending: bool = False, title_stale: bool = False
    ) -> Iterable[str]:
        """Yield what must be known of a translation; it has the status of its sentence."""
        words = self.strings.words
        if title_pending or sentence.text.en is None:
            yield words["translation_pending"]
        if sentence.text.en is None:
            return
        yield words["translation_label"]
        yield words[f"translation_{sentence.status}"]
        if sentence.is_stale or title_stale:
            day = self.catalog.source_changed.get(sentence)
            since = words["translation_stale_since"].format(date=day)
            yield since if day else words["translation_stale"]

    def groups(self, items: Iterable[Activity]) -> list[Group]:
        """Return activities by agency, in the order in which the agencies come."""
        agencies: dict[str, list[Activity]] = {}
        for item in items:
            agencies.setdefault(item.agency.id, []).append(item)
        return [
            Group(key, self.agency(members[0].agency, len(members)), self.activities(members))
            for key, members in agencies.items()
        ]

    def tally(
        self,
        items: Iterable[Activity],
        topics: Callable[[Activity], Iterable[Theme]],
        link: Callable[[Theme, int], Link],
    ) -> list[Link]:
        """Return the topics of some activities with their counts, the most frequent first."""
        counts: Counter[str] = Counter()
        records: dict[str, Theme] = {}
        for item in items:
            for topic in topics(item):
                counts[topic.id] += 1
                records[topic.id] = topic
        return [link(records[key], count) for key, count in counts.most_common()]

    def _count(self, name: str, number: int | None) -> str:
        return "" if number is None else self.strings.count(name, number)

    def _activity(self, item: Activity) -> ActivityView:
        return ActivityView(
            key=item.key,
            fragment=item.fragment,
            path=routes.activity(item),
            title=item.title.of(self.lang),
            title_tag=item.title.shown_as(self.lang).tag,
            agency=self.agency(item.agency),
            segments=list(self._segments(item)),
            translation=item.sentence.text.en,
            translation_notes=list(
                self.translation_notes(
                    item.sentence, title_pending=item.title.en is None, title_stale=item.is_stale
                )
            ),
            themes=[self.theme(theme) for theme in item.themes],
            forms=[self.form(form) for form in item.forms],
            partners=[self.agency(partner) for partner in item.partners],
            notes=self.notes(item.sentence),
            position=self.position(item.sentence),
            source=routes.sentence(item.sentence),
            year=item.campaign.year if len(self.catalog.campaigns) > 1 else "",
            changes=[self.change(change) for change in self.catalog.changes_of.get(item, ())],
            embed=f"{routes.embed('agencies', item.agency.id)}#embed-{item.fragment}",
            citation=citation_view(
                cite_activity(item, self.catalog, self.site_url), item.agency.id
            ),
        )

    def _segments(self, item: Activity) -> Iterable[Segment]:
        start, text = item.sentence.place.span.start, item.sentence.text.zh
        kinds = ["rest"] * len(text)
        for kind, spans in (("context", item.contexts), ("quote", item.quotes)):
            for span in spans:
                kinds[span.start - start : span.end - start] = [kind] * (span.end - span.start)
        begin = 0
        for i in range(1, len(text) + 1):
            if i == len(text) or kinds[i] != kinds[begin]:
                yield Segment(kinds[begin], text[begin:i])
                begin = i
