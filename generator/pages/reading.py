"""The page of a notice in both languages, sentence beside sentence."""

from itertools import groupby

from generator.content.catalog import Sentence
from generator.pages import routes
from generator.pages.spec import Maker, Specs


def reading_pages(maker: Maker) -> Specs:
    """Yield the page of each campaign."""
    for campaign in maker.catalog.campaigns:
        agencies = {item.sentence: item.agency for item in campaign.activities}
        parts = [
            {
                "agency": maker.views.agency(agency),
                "id": agency.id,
                "sentences": [_pair(maker, campaign.year, each) for each in sentences],
            }
            for agency, sentences in groupby(campaign.sentences, key=lambda each: agencies[each])
        ]
        title = maker.words["reading_title"].format(campaign=campaign.record.name.of(maker.lang))
        context = {
            "parts": parts,
            "source_path": routes.source(campaign.year),
        }
        source = f"campaigns/{campaign.year}/campaign.yml"
        path = routes.reading(campaign.year)
        yield maker.spec(path, "reading", title, maker.words["reading_lead"], source, context)


def _pair(maker: Maker, year: str, sentence: Sentence) -> dict[str, object]:
    is_settled = sentence.text.en and sentence.status == "reviewed" and not sentence.is_stale
    return {
        "id": routes.sentence_id(sentence.place),
        "at": sentence.place.at,
        "position": maker.views.position(sentence),
        "path": routes.sentence(year, sentence.place),
        "zh": sentence.text.zh,
        "en": sentence.text.en,
        "notes": [] if is_settled else list(maker.views.translation_notes(sentence)),
    }
