"""What of a campaign is there before it is published."""

from dataclasses import replace

from generator.catalog.notice import Notice
from generator.catalog.progress import Progress
from generator.content.filed import CheckedCampaign


def progress_of(campaign: CheckedCampaign) -> Progress:
    """Return how far a draft is."""
    notice, sentences = campaign.folder.notice, campaign.sentences
    announcing = [each for each in notice.sentences.values() if not notice.is_nothing(each)]
    titles = [activity.title for sentence in sentences for activity in sentence.activities]
    return Progress(
        sentences=len(announcing),
        filed=len(sentences),
        translated=sum(sentence.en is not None for sentence in sentences),
        titles=len(titles),
        translated_titles=sum(title.en is not None for title in titles),
        suggested=sum(sentence.suggested for sentence in sentences),
    )


def shown_notice(campaign: CheckedCampaign) -> Notice:
    """Return the notice of a draft as pages show it.

    A paragraph of which no sentence is in a file is text that nobody has told yet.
    """
    notice = campaign.folder.notice
    filed = {sentence.place.paragraph for sentence in campaign.sentences}
    return replace(notice, paragraphs=tuple(p for p in notice.paragraphs if p.number in filed))
