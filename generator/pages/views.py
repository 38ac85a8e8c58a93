"""Say what a template prints about a record: finished text and paths, in one language."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from generator.catalog.catalog import Activity, Campaign, Catalog, Change, Sentence
from generator.catalog.records import Agency, Theme
from generator.data.citations import cite_activity
from generator.language import Language
from generator.pages.citing import citation_view
from generator.pages.view_types import (
    ActivityView,
    FactSource,
    FactView,
    Group,
    Link,
    Note,
    Segment,
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

    def agency_in(self, campaign: Campaign, agency: Agency, count: int | None = None) -> Link:
        """Return a link to what an agency announced in a campaign."""
        link = self.agency(agency, count)
        return replace(link, path=f"{link.path}{self.at_year(campaign)}")

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

    def part_of(self, items: Iterable[Activity], agency: Agency, campaign: Campaign) -> str:
        """Return the id of an agency's part of a list of activities; see `years`."""
        newest = campaign
        if self.has_years:
            own = (item.campaign for item in items if item.agency is agency)
            newest = next(own, campaign)
        return agency.id if newest is campaign else f"{agency.id}-{campaign.year}"

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

    def years(self, items: Iterable[Activity]) -> list[YearGroups]:
        """Return activities by campaign, newest first, and by agency, in the notice's order."""
        campaigns: dict[Campaign, dict[Agency, list[Activity]]] = {}
        for item in items:
            campaigns.setdefault(item.campaign, {}).setdefault(item.agency, []).append(item)
        seen: set[Agency] = set()
        found = []
        for campaign, agencies in campaigns.items():
            groups = [self._group(campaign, *each, seen) for each in agencies.items()]
            seen.update(agencies)
            found.append(
                YearGroups(
                    id=campaign.year if self.has_years else "",
                    heading=campaign.record.name.of(self.lang) if self.has_years else "",
                    counted=self._count("activities", sum(map(len, agencies.values()))),
                    path=routes.campaign(campaign.year),
                    groups=groups,
                )
            )
        return found

    def _group(
        self, campaign: Campaign, agency: Agency, items: list[Activity], seen: set[Agency]
    ) -> Group:
        # The address of an agency's part leads to the newest campaign that has one.
        key = f"{agency.id}-{campaign.year}" if agency in seen else agency.id
        return Group(key, self.agency_in(campaign, agency, len(items)), self.activities(items))

    def topics_of(
        self, items: Iterable[Activity], attribute: Literal["themes", "forms"]
    ) -> dict[str, list[Activity]]:
        """Return some activities by their themes, or their forms, in the order of their list."""
        known = self.catalog.themes if attribute == "themes" else self.catalog.forms
        found: dict[str, list[Activity]] = {key: [] for key in known}
        for item in items:
            for topic in getattr(item, attribute):
                found[topic.id].append(item)
        return {key: members for key, members in found.items() if members}

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
            year=item.campaign.year if self.has_years else "",
            notice_title=item.campaign.record.notice.title.of(self.lang),
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
