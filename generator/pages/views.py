"""Say what a template prints about a record: finished text and paths, in one language."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from generator.catalog.catalog import (
    ACTING,
    Activity,
    Campaign,
    Catalog,
    Change,
    Sentence,
    by_campaign,
)
from generator.catalog.notice import NoticeSentence, Span
from generator.catalog.records import Agency, Issued, Theme
from generator.data.citations import cite_activity
from generator.data.published import citation_files
from generator.language import Language
from generator.pages.citing import citation_view
from generator.pages.divided_topic import DividedTopic
from generator.pages.figures import agencies_of
from generator.pages.receipt import received
from generator.pages.topic_lists import THEME_LIST, TopicList
from generator.pages.view_types import (
    ActivityView,
    BodiesOfRole,
    FactSource,
    FactView,
    Group,
    Link,
    Naming,
    Note,
    Segment,
    SourceCard,
    YearGroups,
)
from generator.strings import Strings
from generator.structure import routes


class Views:
    """Makes the views of one language, each only once."""

    def __init__(self, catalog: Catalog, strings: Strings, site_url: str) -> None:
        self.catalog = catalog
        self.site_url = site_url
        self.strings = strings
        self.lang: Language = strings.lang
        self._activities: dict[Activity, ActivityView] = {}
        self._divided: dict[str, DividedTopic] = {}

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

    def label(self, agency: Agency) -> str:
        """Return the name of an agency where there is little room."""
        if self.lang is Language.ZH:
            return agency.short_name.zh
        return agency.label or self.agency_name(agency)

    def agency(self, agency: Agency) -> Link:
        """Return a link to an agency's page, or its bare name when it has none."""
        path = routes.agency(agency.id) if agency.id in self.catalog.by_agency else ""
        return Link(self.agency_name(agency), path)

    def agency_in(self, campaign: Campaign, agency: Agency, counted: str = "") -> Link:
        """Return a link to what an agency announced in a campaign, and how much that is."""
        path = f"{routes.agency(agency.id)}{self.at_year(campaign)}"
        return Link(self.agency_name(agency), path, counted)

    def theme(self, theme: Theme) -> Link:
        """Return a link to a theme's page."""
        return Link(theme.name.of(self.lang), routes.theme(theme.id))

    def form(self, form: Theme) -> Link:
        """Return a link to a form's page."""
        return Link(form.name.of(self.lang), routes.form(form.id))

    def position(self, place: NoticeSentence) -> str:
        """Return where a sentence stands, in words."""
        words = self.strings.words
        return words.fill("position", paragraph=place.paragraph, sentence=place.number)

    def notes(self, sentence: Sentence) -> list[Note]:
        """Return the editors' notes on a sentence."""
        return [
            Note(flag.text, flag.note.of(self.lang), flag.since, flag.source)
            for flag in sentence.flags
        ]

    def change(self, change: Change) -> Link:
        """Return a link to the record of a change, with its day."""
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
            since = words.fill("translation_stale_since", date=day)
            yield since if day else words["translation_stale"]

    @property
    def has_years(self) -> bool:
        """Whether there are several campaigns, so that a year has to be said."""
        return len(self.catalog.campaigns) > 1

    def at_year(self, campaign: Campaign) -> str:
        """Return what leads to a campaign's part of a page, if there are several campaigns."""
        return f"#{campaign.year}" if self.has_years else ""

    def parts_of(self, items: Iterable[Activity]) -> Callable[[Agency, Campaign], str]:
        """Return what gives the id of an agency's part of a list of activities, newest first.

        The bare id leads to the newest campaign in which the list has something of the agency.
        """
        newest: dict[str, Campaign] = {}
        if self.has_years:
            for item in items:
                newest.setdefault(item.agency.id, item.campaign)

        def part_of(agency: Agency, campaign: Campaign) -> str:
            is_newest = newest.get(agency.id, campaign) is campaign
            return agency.id if is_newest else f"{agency.id}-{campaign.year}"

        return part_of

    def divided(self, topics: TopicList, key: str) -> DividedTopic:
        """Return what there is of a theme or a form by agency, in parts where it is much."""
        path = topics.path(key)
        if path not in self._divided:
            items = topics.activities(self.catalog)[key]
            self._divided[path] = DividedTopic(path, items, self.parts_of(items))
        return self._divided[path]

    def place_in_theme(self, theme: Theme, agency: Agency, campaign: Campaign) -> str:
        """Return the path of an agency's part of the page of a theme."""
        return self.divided(THEME_LIST, theme.id).place(agency, campaign)

    def facts(self, campaign: Campaign) -> list[FactView]:
        """Return what is known of a campaign beside its notice, each fact with its sources."""
        return [
            FactView(
                label=fact.label.of(self.lang),
                value=fact.value.of(self.lang),
                sources=[
                    FactSource(source.name.of(self.lang), source.url) for source in fact.sources
                ],
            )
            for fact in campaign.record.facts
        ]

    def source_card(self, campaign: Campaign) -> SourceCard:
        """Return what is known of where the text of a campaign's notice comes from."""
        record, lang = campaign.record.notice, self.lang
        issued = record.issued
        source = issued.source if issued else None
        return SourceCard(
            key=campaign.year,
            text=Link(record.title.of(lang), routes.source(campaign.year)),
            issued=self._issued(issued) if issued else "",
            reported=FactSource(source.name.of(lang), source.url) if source else None,
            official=record.official,
            received=received(record, self.strings),
            unknown=record.unknown.of(lang) if record.unknown else None,
        )

    def _issued(self, issued: Issued) -> str:
        by, others = issued.by.of(self.lang), issued.others
        if not others:
            return self.strings.words.fill("source_issued_by_one", by=by, date=issued.date)
        return self.strings.words.fill(
            "source_issued_by_several", by=by, all=others + 1, date=issued.date
        )

    def years(self, items: Sequence[Activity]) -> list[YearGroups]:
        """Return activities by campaign, newest first, and by agency, in the notice's order."""
        part_of = self.parts_of(items)
        return [
            YearGroups(
                id=campaign.year if self.has_years else "",
                heading=campaign.record.name.of(self.lang) if self.has_years else "",
                counted=self.strings.count("activities", len(members)),
                path=routes.campaign(campaign.year),
                groups=[
                    Group(
                        id=part_of(agency, campaign),
                        heading=self.agency_in(
                            campaign, agency, self.strings.count("activities", len(own))
                        ),
                        activities=self.activities(own),
                    )
                    for agency, own in agencies_of(members).items()
                ],
            )
            for campaign, members in by_campaign(items).items()
        ]

    def namings(self, agency: Agency) -> list[Naming]:
        """Return the activities of other agencies that name this one, and what they say of it."""
        return [
            Naming(
                activity=self.activity(item),
                agency=self.agency(item.agency),
                role=self.strings.words[f"body_{body.role}_here"],
            )
            for item, body in self.catalog.by_body.get(agency.id, {}).items()
            # What it announces too stands among its own.
            if body.role not in ACTING
        ]

    def _bodies(self, item: Activity) -> list[BodiesOfRole]:
        """Return the other bodies that an activity names by their role, in the order of its own."""
        links: dict[str, list[Link]] = {}
        for body in item.bodies:
            links.setdefault(body.role, []).append(self.agency(body.agency))
        words = self.strings.words
        return [BodiesOfRole(words[f"body_{role}"], found) for role, found in links.items()]

    def _activity(self, item: Activity) -> ActivityView:
        english = item.sentence.text.en or ""
        return ActivityView(
            key=item.key,
            fragment=item.fragment,
            path=routes.activity(item),
            title=item.title.of(self.lang),
            title_tag=item.title.shown_as(self.lang).tag,
            agency=self.agency(item.agency),
            segments=_segments_of_words(item),
            sentence=item.sentence.text.zh,
            own_words=[item.campaign.notice.quote(span) for span in item.quotes],
            translation=english or None,
            translated=_segments(english, {"quote": item.quotes_en}),
            own_english=item.own_english,
            translation_notes=list(
                self.translation_notes(
                    item.sentence, title_pending=item.title.en is None, title_stale=item.is_stale
                )
            ),
            themes=[self.theme(theme) for theme in item.themes],
            forms=[self.form(form) for form in item.forms],
            bodies=self._bodies(item),
            notes=self.notes(item.sentence),
            position=self.position(item.sentence.place),
            sentence_path=routes.sentence(item.sentence),
            year=item.campaign.year if self.has_years else "",
            notice_title=item.campaign.record.notice.title.of(self.lang),
            changes=[self.change(change) for change in self.catalog.changes_of.get(item, ())],
            citation=citation_view(
                cite_activity(item, self.catalog, self.site_url),
                citation_files(self.catalog, item.agency.id),
            ),
        )


def _segments_of_words(item: Activity) -> list[Segment]:
    """Return the sentence of an activity in segments: its own words, its context, the rest."""
    start = item.sentence.place.span.start
    spans = {
        kind: [Span(span.start - start, span.end - start) for span in found]
        for kind, found in (("context", item.contexts), ("quote", item.quotes))
    }
    return _segments(item.sentence.text.zh, spans)


def _segments(text: str, spans: Mapping[str, Iterable[Span]]) -> list[Segment]:
    """Return a text in segments of the kinds of its spans, and of the rest."""
    kinds = ["rest"] * len(text)
    for kind, found in spans.items():
        for span in found:
            kinds[span.start : span.end] = [kind] * (span.end - span.start)
    cuts = [i for i in range(1, len(text)) if kinds[i] != kinds[i - 1]]
    ends = pairwise([0, *cuts, len(text)]) if text else ()
    return [Segment(kinds[start], text[start:end]) for start, end in ends]
