"""Turn the records of a catalog into the lists of names and texts that the search shows."""

from collections.abc import Iterable

from generator.catalog.catalog import Activity, Campaign, Catalog, Sentence
from generator.catalog.notice import Span
from generator.catalog.records import Agency, Theme
from generator.language import Language
from generator.search.normalise import normalise
from generator.search.postings import Json
from generator.search.words import words_of


def names(catalog: Catalog) -> dict[str, Json]:
    """Return what every search shows: the campaigns, agencies, themes and forms."""
    return {
        "campaigns": [_campaign(campaign) for campaign in catalog.campaigns],
        "agencies": [_agency(agency) for agency in announcing(catalog)],
        "themes": [_topic(theme) for theme in catalog.themes.values()],
        "forms": [_topic(form) for form in catalog.forms.values()],
    }


def announcing(catalog: Catalog) -> list[Agency]:
    """Return the agencies that have activities; the index knows them by their place here."""
    return [agency for agency in catalog.agencies.values() if agency.id in catalog.by_agency]


def agency_names(agency: Agency) -> list[str]:
    """Return every name of an agency that is typed; the two that are shown come first."""
    # Nobody types “of the People's Republic of China” before a name.
    name = agency.name.zh.removeprefix("中华人民共和国")
    shown = [agency.short_name.zh, agency.name.en or ""]
    aliases = [*agency.aliases.zh, *agency.aliases.en]
    searched = [*agency.search_names.zh, *agency.search_names.en]
    others = [name, agency.short_name.en or "", *aliases, *searched, agency.acronym or ""]
    return [*shown, *(name for name in dict.fromkeys(others) if name and name not in shown)]


def topic_names(topic: Theme) -> list[str]:
    """Return every name of a theme or a form."""
    return [topic.name.zh, topic.name.en or "", *topic.aliases.zh, *topic.aliases.en]


def notes_of(sentence: Sentence) -> str:
    """Return the editors' notes on a sentence in both languages, as one text."""
    return " ".join(f"{flag.note.zh} {flag.note.en}" for flag in sentence.flags)


def spans_of(item: Activity, spans: Iterable[Span]) -> Json:
    """Return spans as start and length, counted from the start of their sentence."""
    start = item.sentence.place.span.start
    return [number for span in spans for number in (span.start - start, span.end - span.start)]


def _campaign(campaign: Campaign) -> Json:
    name = campaign.record.name
    return [campaign.year, name.zh, name.en or ""]


def notices(catalog: Catalog) -> Json:
    """Return the title of each notice, who issued it and when, in both languages, to be cited."""
    return [_notice(campaign) for campaign in catalog.campaigns]


def _notice(campaign: Campaign) -> Json:
    title, issued = campaign.record.notice.title, campaign.record.notice.issued
    author = campaign.author
    day = f" ({issued.date})" if issued else ""
    who = [f"{author.of(lang)}{day}" if author else "" for lang in Language]
    return [title.zh, title.en or "", *who]


def _agency(agency: Agency) -> Json:
    """Return an agency with the Latin words of its other names, which find its activities too."""
    zh, en, *others = agency_names(agency)
    shown = words_of(normalise(en, {}))
    words = [word for name in others for word in words_of(normalise(name, {}))]
    left = " ".join(word for word in dict.fromkeys(words) if word not in shown)
    return [agency.id, zh, en, left] if left else [agency.id, zh, en]


def _topic(topic: Theme) -> Json:
    return [topic.id, topic.name.zh, topic.name.en or ""]
