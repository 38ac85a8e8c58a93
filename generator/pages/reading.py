"""The page of a notice in both languages, sentence beside sentence."""

from itertools import groupby

from generator.catalog.catalog import Sentence
from generator.pages.spec import Maker, Specs
from generator.structure import routes


def reading_pages(maker: Maker) -> Specs:
    """Yield the page of each campaign."""
    catalog = maker.catalog
    for campaign, activities in catalog.by_campaign.items():
        agencies = {item.sentence: item.agency for item in activities}
        parts = [
            {
                "agency": maker.views.agency(agency),
                "id": agency.id,
                "sentences": [_pair(maker, each) for each in sentences],
            }
            for agency, sentences in groupby(catalog.sentences[campaign], key=agencies.__getitem__)
        ]
        title = maker.words["reading_title"].format(campaign=campaign.record.name.of(maker.lang))
        context = {
            "parts": parts,
            "source_path": routes.source(campaign.year),
        }
        source = f"campaigns/{campaign.year}/campaign.yml"
        path = routes.reading(campaign.year)
        yield maker.spec(path, "reading", title, maker.words["reading_lead"], source, context)


def _pair(maker: Maker, sentence: Sentence) -> dict[str, object]:
    is_settled = sentence.text.en and sentence.status == "reviewed" and not sentence.is_stale
    return {
        "id": routes.sentence_id(sentence.place),
        "at": sentence.place.at,
        "position": maker.views.position(sentence),
        "path": routes.sentence(sentence),
        "zh": sentence.text.zh,
        "en": sentence.text.en,
        "notes": [] if is_settled else list(maker.views.translation_notes(sentence)),
    }
