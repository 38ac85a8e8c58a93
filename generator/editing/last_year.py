"""Find what still says last year, once the campaign of a new one is published."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.catalog.catalog import Campaign, Catalog, Sentence
from generator.content.yaml_source import YamlSource
from generator.editing.normal_form import read_source
from generator.files import paths_below
from generator.language import Language
from generator.problems import Problem, quoted

_PAGES = "content/pages"
_ABOUT = 30
"""How many characters of a line are told on either side of the year."""


def find_last_year(
    project: Path, catalog: Catalog, campaign: Campaign, texts: dict[str, str]
) -> list[Problem]:
    """Return each place that names the year before, and each hot word that is no longer there.

    Args:
        project: The folder.
        catalog: The content as it will be.
        campaign: The campaign that is new.
        texts: The files that will be other than they are, by their paths.
    """
    earlier = [each.year for each in catalog.campaigns if each.year < campaign.year]
    if not earlier:
        return []
    last = max(earlier)
    titles = [each.record.notice.title.zh for each in catalog.campaigns]
    pages = (f"{_PAGES}/{name}" for name in paths_below(project / _PAGES, "*.md"))
    found: list[Problem] = []
    for path in ["content/site.yml", *pages, "CITATION.cff", "mkdocs.yml", "README.md"]:
        if path in texts or (project / path).is_file():
            text = texts.get(path) or (project / path).read_text("utf-8-sig")
            found += _lines_with(path, text, last, [campaign.year, *titles])
    return [*found, *_hot_words(catalog, campaign, texts)]


def _lines_with(path: str, text: str, last: str, allowed: list[str]) -> Iterator[Problem]:
    year = re.compile(rf"(?<![0-9]){last}(?![0-9])")
    for number, line in enumerate(text.splitlines(), start=1):
        match = year.search(line)
        # What names both years tells them apart; the title of a notice stays.
        if match and not any(words in line for words in allowed):
            start, end = max(0, match.start() - _ABOUT), match.end() + _ABOUT
            around = f"{'…' * (start > 0)}{line[start:end].strip()}{'…' * (end < len(line))}"
            message = f'"{last}" in {quoted(around)}; expected what holds for {allowed[0]} too.'
            yield Problem(path, number, match.start() + 1, message, level="warning")


def _hot_words(catalog: Catalog, campaign: Campaign, texts: dict[str, str]) -> Iterable[Problem]:
    words, path = catalog.site.hot_words, "content/site.yml"
    sentences = list(dict.fromkeys(each.sentence for each in catalog.by_campaign[campaign]))
    source: YamlSource | None = None
    for lang in Language:
        said = _all_words(catalog, campaign, sentences, lang)
        for i, word in enumerate(words.zh if lang is Language.ZH else words.en):
            if word.casefold() not in said:
                source = source or read_source(texts[path], path)
                message = f"hot word {quoted(word)} is nowhere in {campaign.year};"
                rule = "expected what readers look for now."
                loc = ("hot_words", lang.value, i)
                yield source.problem(loc, f"{message} {rule}", level="warning")


def _all_words(
    catalog: Catalog, campaign: Campaign, sentences: Iterable[Sentence], lang: Language
) -> str:
    titles = (each.title.of(lang) for each in catalog.by_campaign[campaign])
    texts = (each.text.of(lang) for each in sentences)
    return "\n".join([*titles, *texts]).casefold()
