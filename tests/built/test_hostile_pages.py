"""Content that readers of Markdown or of HTML might obey is shown as words, by us and by others.

`test_hostile_data.py` does the same for files.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from markdown import Markdown
from markdown_it import MarkdownIt
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.build import export_pages
from generator.language import Language
from tests.building import BuiltSite, Element, copy_project, site_of, text_of
from tests.conftest import CAMPAIGN, EXAMPLE, Edit, accept_notice, edit
from tests.hostile_texts import LINES, ONE_LINE

LINE_FIELDS = {"name", "short_name", "title", "label", "aliases"}
TEXT_FIELDS = {"note", "definition", "why", "summary", "value", "before", "after"}
# Of the notice: the words, with all that does not end a sentence of it.
WORDS = "质量服务行"
IN_NOTICE = (
    f"{WORDS}<script>alert()</script> *a* `b` [c](javascript:alert()) ![d](e) | &amp; {{: .f }}"
    " <!-- /atlas --> ~~g~~ $h$ :smile: \\[i\\] (c) c/o --> ++ctrl++ <img src=x onerror=alert()>"
)
READERS: dict[str, Callable[[str], str]] = {
    "CommonMark": MarkdownIt("commonmark").enable("table").render,
    "Python-Markdown": Markdown(extensions=["attr_list", "tables"]).convert,
}
RUNNING = (
    "//script[not(@src)][not(@type='application/ld+json')] | //iframe | //article//img"
    " | //@*[starts-with(name(), 'on')] | //@href[starts-with(., 'javascript:')] | //object"
)


class Spoiler:
    """Puts hostile texts before the words of records."""

    def __init__(self) -> None:
        self.shown: dict[str, set[str]] = {lang.value: set() for lang in Language}
        """What the pages of a language must show."""
        self._lines = cycle(ONE_LINE)
        # Controls of typesetters are in notices alone.
        texts = [text for text in LINES if not set(text) & set("\v\f")]
        self._texts = cycle([*texts, *reversed(ONE_LINE)])
        # The English of a sentence has the numbers of the Chinese.
        self._bare = cycle(text for text in ONE_LINE if not re.search("[0-9]", text))

    def spoil(self, value: Any, name: str = "") -> Any:  # noqa: ANN401  # whatever YAML holds
        """Return a record, or a part of one that is in a field, with hostile texts."""
        if isinstance(value, list):
            return [self.spoil(each, name) for each in value]
        if not isinstance(value, dict):
            return value.replace(WORDS, IN_NOTICE)
        if self.shown.keys() >= value.keys() and name in LINE_FIELDS | TEXT_FIELDS:
            return self._spoilt(value, name)
        # The licence of the code stands in our frame alone.
        spoilt = {k: v if k == "code" else self.spoil(v, k) for k, v in value.items()}
        # A sentence has its English without its Chinese.
        is_sentence = "activities" in value and "en" in value
        return spoilt | (self._spoilt({"en": value["en"]}, "en") if is_sentence else {})

    def _spoilt(self, value: dict[str, Any], name: str) -> dict[str, Any]:
        """Return what there is of each language, with the same texts in both."""
        if name in TEXT_FIELDS:
            text = f"{next(self._texts)}\n{next(self._texts)}"
        else:
            text = next(self._bare if name == "en" else self._lines)
        spoilt = {}
        for lang, words in value.items():
            # Other names are lists; the notice prints the Chinese short names.
            many = [words] if isinstance(words, str) else words
            if (name, lang) != ("short_name", "zh"):
                many = [f"{text} {each.replace(WORDS, IN_NOTICE)}" for each in many]
            self.shown[lang] |= {folded(each) for each in many}
            spoilt[lang] = many if isinstance(words, list) else many[0]
        return spoilt


def folded(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True)
class Hostile:
    """A project of hostile texts, and what the two ways to build it have written."""

    project: Path
    shown: dict[str, set[str]]
    fast: BuiltSite
    plain: BuiltSite


def built(project: Path, name: str) -> BuiltSite:
    """Build a project into a folder; texts without their words are warnings."""
    build(load_config(str(project / "mkdocs.yml"), strict=False, site_dir=str(project / name)))
    return BuiltSite(project / name)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    project = copy_project(tmp_path_factory.mktemp("hostile"), EXAMPLE / "content")
    spoiler = Spoiler()
    for path in sorted((project / "content").rglob("*.yml")):
        record = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # text alone
        text = yaml.safe_dump(spoiler.spoil(record), allow_unicode=True, sort_keys=False)
        path.write_text(text, "utf-8")
    edit(project, [{"file": f"{CAMPAIGN}/notice.txt", "replace": WORDS, "with": IN_NOTICE}])
    accept_notice(project)
    fast = built(project, "fast")
    plugin = "  - campaign-atlas"
    way: Edit = {"file": "mkdocs.yml", "replace": plugin, "with": f"{plugin}:\n      plain: true"}
    edit(project, [way])
    return Hostile(project, spoiler.shown, fast, built(project, "plain"))


def files(site: BuiltSite) -> dict[str, bytes]:
    paths = (path for path in site.folder.rglob("*") if path.is_file())
    return {path.relative_to(site.folder).as_posix(): path.read_bytes() for path in paths}


def test_both_ways_give_the_same_bytes(hostile: Hostile) -> None:
    fast, plain = files(hostile.fast), files(hostile.plain)
    assert set(fast) == set(plain)
    assert [name for name in fast if fast[name] != plain[name]] == []


def test_nothing_of_the_content_runs(hostile: Hostile) -> None:
    for page, root in hostile.fast.pages.items():
        assert root.xpath(RUNNING) == [], page


def lacking(texts: set[str], pages: Iterable[Element]) -> list[str]:
    """Return the texts that no page shows."""
    shown = " ".join(folded(text_of(page)) for page in pages)
    return sorted(text for text in texts if text not in shown)


@pytest.mark.parametrize("lang", Language)
def test_every_text_is_shown(hostile: Hostile, lang: Language) -> None:
    assert lacking(hostile.shown[lang], hostile.fast.of(lang).values()) == []


@pytest.mark.parametrize("page", ["source/2024", "reading/2024", "agencies/jia"])
def test_the_notice_is_shown_where_it_is_read(hostile: Hostile, page: str) -> None:
    for lang in Language:
        sentence = f"开展“{IN_NOTICE}”，加大计量宣传和计量培训力度。"
        assert sentence in folded(text_of(hostile.fast.pages[f"{lang}/{page}.html"]))


def read(folder: Path, page: str) -> dict[str, Element]:
    """Return a page of exported Markdown as each reader makes HTML of it."""
    text = (folder / page).with_suffix(".md").read_text("utf-8").partition("\n---\n")[2]
    return {name: html.document_fromstring(show(text)) for name, show in READERS.items()}


def test_other_readers_show_every_text_and_run_nothing(hostile: Hostile, tmp_path: Path) -> None:
    export_pages(site_of(hostile.project), tmp_path)
    pages = {page: read(tmp_path, page) for page in hostile.fast.pages}
    for page, by_reader in pages.items():
        # Both show the same words.
        assert len({folded(text_of(root)) for root in by_reader.values()}) == 1, page
        for root in by_reader.values():
            assert root.xpath(f"{RUNNING} | //img | //del | //em") == [], page
    for lang, texts in hostile.shown.items():
        shown = (roots["CommonMark"] for page, roots in pages.items() if page.startswith(lang))
        assert lacking(texts, shown) == []
    assert IN_NOTICE in folded(text_of(pages["zh/source/2024.html"]["CommonMark"]))


@pytest.mark.parametrize("file", ["zh/llms.txt", "zh/llms-full.txt", "en/llms-full.txt"])
def test_language_models_get_links_and_words(hostile: Hostile, file: str) -> None:
    path = hostile.fast.folder / file
    roots = [html.document_fromstring(show(path.read_text("utf-8"))) for show in READERS.values()]
    assert len({folded(text_of(root)) for root in roots}) == 1
    assert [root.xpath(f"{RUNNING} | //img | //del | //em") for root in roots] == [[], []]
    links = {link for link in roots[0].xpath("//a/@href") if "://" not in link}
    assert {link for link in links if not (path.parent / link).is_file()} == set()
    assert (IN_NOTICE in folded(text_of(roots[0]))) == ("full" in file)
