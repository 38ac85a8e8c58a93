"""Propose what sentences of a notice announce, from their words and from earlier campaigns."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Catalog, Sentence
from generator.catalog.notice import Span
from generator.characters import is_word
from generator.importing.proposing.announced import AnnouncedSentence, PlacedBody
from generator.importing.proposing.earlier import (
    EarlierCampaigns,
    form_wording,
    theme_wording,
    within,
)
from generator.importing.proposing.likeness import Likeness
from generator.importing.proposing.memory import ProposedEnglish, TranslationMemory
from generator.importing.proposing.proposed import (
    NearestActivity,
    ProposedActivity,
    ProposedBody,
    ProposedSentence,
)
from generator.importing.proposing.proving import words_proving
from generator.importing.proposing.slugs import slug_of
from generator.importing.proposing.splitting import Split, split_sentence
from generator.importing.proposing.titles import title_of
from generator.importing.proposing.topic_words import names_of, words_of
from generator.importing.proposing.topics import ProposedTopic, TopicProposer

_NEAR = 0.3
"""How like the nearest activity of an earlier campaign is at least."""
_OWN_AGENCY = 1.25
"""What an activity of the same agency counts beside one of another."""
_NEIGHBOURS = 5
_BESIDE = 4
"""How many activities before and behind may say what one leaves out."""
_NUMBER = re.compile("[0-9０-９一二三四五六七八九十]+")


@dataclass(frozen=True, slots=True)
class _Draft:
    """An activity of which the words and the title are found."""

    split: Split
    title: str
    before: Activity | None = None
    """What it repeats."""


class Proposer:
    """Proposes; made ready once for all sentences of a notice."""

    def __init__(self, catalog: Catalog | None, year: str = "") -> None:
        """Take in what is known.

        Args:
            catalog: Earlier campaigns, themes, forms and terms; None where there is no project.
            year: The campaign that is entered: what the catalog has of it itself is not asked.
        """
        self._earlier = earlier = EarlierCampaigns(catalog, year)
        terms = list(catalog.terms.values()) if catalog else []
        self._themes = themes_of(catalog, earlier)
        self._forms = forms_of(catalog, earlier)
        self._sentences = TranslationMemory(earlier.translated_sentences(), terms)
        self._titles = TranslationMemory(earlier.translated_titles(), terms)
        known = zip(earlier.activities, earlier.theme_wordings, strict=True)
        self._nearest = Likeness(f"{a.title.zh} {wording.own}" for a, wording in known)

    def propose_all(self, sentences: Iterable[AnnouncedSentence]) -> list[ProposedSentence]:
        """Return what is proposed for each sentence; no two activities of an agency have one id."""
        taken: defaultdict[str, set[str]] = defaultdict(set)
        found = []
        for sentence in sentences:
            proposed = self.propose(sentence, taken[sentence.agency])
            taken[sentence.agency].update(activity.slug for activity in proposed.activities)
            found.append(proposed)
        return found

    def propose(self, sentence: AnnouncedSentence, taken: Collection[str] = ()) -> ProposedSentence:
        """Return what is proposed for a sentence.

        Args:
            sentence: The sentence.
            taken: The ids that activities of its agency have already.
        """
        before = None if sentence.parts else self._earlier.same_but_numbers(sentence.text)
        drafts = self._repeated(sentence, before) if before else None
        as_before = f"{before.campaign.year} {before.place.at}" if before and drafts else ""
        drafts = drafts or _drafts(sentence)
        english = self._sentences.english_of(sentence.text)
        activities: list[ProposedActivity] = []
        ids = set(taken)
        for place, draft in enumerate(drafts):
            beside = drafts[max(0, place - _BESIDE) : place + _BESIDE + 1]
            others = [each.split for each in beside if each is not draft]
            activity = self._activity(sentence, draft, others, ids, english)
            ids.add(activity.slug)
            activities.append(activity)
        return ProposedSentence(tuple(activities), english, as_before)

    def _repeated(self, sentence: AnnouncedSentence, before: Sentence) -> list[_Draft] | None:
        """Return the activities of a sentence that says the same, if they use all of its words."""
        drafts = []
        for activity in self._earlier.by_sentence[before]:
            split = Split(within(before, activity.quotes), within(before, activity.contexts))
            title = _with_numbers(activity.title.zh, before.text.zh, sentence.text)
            drafts.append(_Draft(split, title, activity))
        claimed = [*sentence.subjects]
        for draft in drafts:
            claimed += [*draft.split.quotes, *draft.split.contexts]
            if any(q.overlaps(s) for q in draft.split.quotes for s in sentence.subjects):
                return None
        return drafts if _holds_all(sentence.text, claimed) else None

    def _activity(
        self,
        sentence: AnnouncedSentence,
        draft: _Draft,
        others: Sequence[Split],
        taken: Collection[str],
        english: ProposedEnglish,
    ) -> ProposedActivity:
        split, before = draft.split, draft.before
        themes, forms = self._topics(sentence.text, draft, others)
        title_en = self._titles.english_of(draft.title)
        is_same = bool(before and english.exact and before.sentence.text.en == english.exact)
        return ProposedActivity(
            slug=_repeated_slug(before, taken) or slug_of(draft.title, title_en.exact, taken),
            title=draft.title,
            quotes=split.quotes,
            contexts=split.contexts,
            themes=themes,
            forms=forms,
            bodies=tuple(_bodies(sentence, split)),
            quote_en=tuple(before.own_english) if before and is_same else (),
            english=title_en,
            nearest=self._nearest_to(sentence, draft),
        )

    def _topics(
        self, text: str, draft: _Draft, others: Sequence[Split]
    ) -> tuple[tuple[ProposedTopic, ...], tuple[ProposedTopic, ...]]:
        before = draft.before
        if before:
            reason = f"as {before.key}"
            return (
                tuple(ProposedTopic(theme.id, 1.0, reason) for theme in before.themes),
                tuple(ProposedTopic(form.id, 1.0, reason) for form in before.forms),
            )
        split = draft.split
        own = _words(text, split.quotes)
        start = split.quotes[0].start
        around = [
            (text[span.start : span.end], span.start < start)
            for span in split.contexts
            if not any(span.overlaps(aim) for aim in split.aims)
        ]
        beside = [words for other in others for words in _words(text, other.quotes)]
        themes = self._themes.propose(theme_wording(own, around, beside))
        return tuple(themes), tuple(self._forms.propose(form_wording(own, around)))

    def _nearest_to(self, sentence: AnnouncedSentence, draft: _Draft) -> NearestActivity | None:
        if draft.before:
            return _nearest(draft.before, 1.0, sentence.agency)
        words = f"{draft.title} {' '.join(_words(sentence.text, draft.split.quotes))}"
        found = [
            _nearest(self._earlier.activities[place], likeness, sentence.agency)
            for place, likeness in self._nearest.nearest(words, _NEIGHBOURS)
            if likeness >= _NEAR
        ]
        return max(
            found,
            key=lambda item: item.likeness * (_OWN_AGENCY if item.is_same_agency else 1),
            default=None,
        )


def themes_of(catalog: Catalog | None, earlier: EarlierCampaigns) -> TopicProposer:
    """Return the themes of a catalog, with what earlier campaigns have of them."""
    themes = list(catalog.themes.values()) if catalog else []
    forms = list(catalog.forms.values()) if catalog else []
    filed = [frozenset(theme.id for theme in a.themes) for a in earlier.activities]
    # 宣传 says what is done: no theme may be known by it.
    words = words_of(themes, names_of(forms))
    return TopicProposer(words, earlier.keys, earlier.theme_wordings, filed)


def forms_of(catalog: Catalog | None, earlier: EarlierCampaigns) -> TopicProposer:
    """Return the forms of a catalog, with what earlier campaigns have of them."""
    forms = list(catalog.forms.values()) if catalog else []
    filed = [frozenset(form.id for form in a.forms) for a in earlier.activities]
    return TopicProposer(
        words_of(forms), earlier.keys, earlier.form_wordings, filed, is_of_acts=True
    )


def _drafts(sentence: AnnouncedSentence) -> list[_Draft]:
    drafts: list[_Draft] = []
    for split in split_sentence(sentence):
        title = title_of(sentence.text, split, drafts[-1].title if drafts else "")
        drafts.append(_Draft(split, title))
    return drafts


def _nearest(activity: Activity, likeness: float, agency: str) -> NearestActivity:
    is_same = any(actor.id == agency for actor in activity.actors)
    return NearestActivity(activity.key, activity.title.zh, round(likeness, 3), is_same)


def _repeated_slug(before: Activity | None, taken: Collection[str]) -> str:
    """Return the id that an activity had before, so that years can be compared by it."""
    return before.slug if before and before.slug not in taken else ""


def _with_numbers(title: str, before: str, now: str) -> str:
    """Return a title of an earlier year with the numbers that the sentence has now."""
    pairs = zip(_NUMBER.findall(before), _NUMBER.findall(now), strict=True)
    changed = {one: other for one, other in pairs if one != other}
    return _NUMBER.sub(lambda match: changed.get(match[0], match[0]), title)


def _bodies(sentence: AnnouncedSentence, split: Split) -> Iterable[ProposedBody]:
    names = [body.span for body in sentence.bodies]
    for body in sentence.bodies:
        stretch = _stretch_with(split, body)
        if stretch:
            yield ProposedBody(body, words_proving(sentence.text, body.span, stretch, names))


def _stretch_with(split: Split, body: PlacedBody) -> Span | None:
    spans = (*split.quotes, *split.contexts)
    inside = (s for s in spans if s.start <= body.span.start and body.span.end <= s.end)
    return next(inside, None)


def _words(text: str, spans: Iterable[Span]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def _holds_all(text: str, claimed: Iterable[Span]) -> bool:
    places = {place for span in claimed for place in range(span.start, span.end)}
    return all(place in places for place, letter in enumerate(text) if is_word(letter))
