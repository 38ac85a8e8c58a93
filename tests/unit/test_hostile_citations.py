"""Words that mean something to BibTeX, LaTeX or RIS come back unchanged from their parsers."""

import json
import random
from dataclasses import fields

import bibtexparser
import bibtexparser.middlewares
import pytest
import rispy

from generator.data.citations import Citation, to_bibtex, to_csl, to_ris
from generator.language import Bilingual, Language
from tests.built.test_hostile_data import HOSTILE

WORDS = [
    *HOSTILE,
    *("{", "}", "}{", "{{a}", "a}}", "\\", "\\\\", "\\{", "\\}", "\\input{x}", "100% & more_$1#2"),
    *("a@b", "@article{k,", "x}, author = {evil", '"quoted"', 'half "', "~ ^ ~^", "\\ldots"),
    *("a--b---c", "``a''", "?` !`", "<<a>>", ",,b", "‘a’ “b”", "附件 1\u30002024 年", "😀 𠮷"),
    *("ER  -", "ER  - ", "TY  - JOUR", "AU  - evil", "x ER  - y", "%0 Book", "$x^2$", "% comment"),
]
RANDOM = random.Random(5)  # noqa: S311  # the same every time
PARTS = [*"{}\\%@\"'`-~^#$&_<>,=? a中。\n", "\r\n", "ER  - ", "\\end{x}", "@misc{", "\u2028"]
DRAWN = ["".join(RANDOM.choices(PARTS, k=RANDOM.randint(1, 24))).strip() or "x" for _ in range(400)]


def cite(words: str, number: int) -> Citation:
    both = Bilingual(words, words)
    return Citation(
        key=f"k{number}",
        kind="webpage",
        author=both,
        title=both,
        issued="2024-08-02",
        part=both,
        source=words,
        site=both,
        updated="2026-11-22",
        url="https://x.example/",
        url_en="",
    )


def line(text: str) -> str:
    """Return a text as formats have it that know no line breaks, nor blanks around a value."""
    return " ".join(text.splitlines()).strip()


def words_of(item: Citation) -> str:
    """Return the words of which everything in a citation is made."""
    return item.title.zh


CITATIONS = [cite(words, number) for number, words in enumerate([*WORDS, *DRAWN])]


def test_bibtex_comes_back() -> None:
    decode = bibtexparser.middlewares.LatexDecodingMiddleware(keep_math_mode=False)
    text = to_bibtex(CITATIONS)
    library = bibtexparser.parse_string(text, append_middleware=[decode])  # type: ignore[attr-defined]  # no __all__
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [item.key for item in CITATIONS]
    for entry, item in zip(library.entries, CITATIONS, strict=True):
        # The decoder gives another circumflex for \textasciicircum.
        words = line(words_of(item))
        for name in ("author", "section", "howpublished"):
            assert entry[name].replace("ˆ", "^").strip() == words
        assert entry["title"].replace("ˆ", "^").strip() == line(item.whole_title(Language.ZH))


def test_braces_of_bibtex_are_balanced_as_bibtex_counts_them() -> None:
    for item in CITATIONS:
        depth = 0
        for number, character in enumerate(text := to_bibtex([item])):
            depth += {"{": 1, "}": -1}.get(character, 0)
            assert depth > 0 or number < len("@misc") or number >= len(text) - len("}\n")
        assert depth == 0


def test_ris_comes_back() -> None:
    entries = rispy.loads(to_ris(CITATIONS))
    assert [entry["id"] for entry in entries] == [item.key for item in CITATIONS]
    for entry, item in zip(entries, CITATIONS, strict=True):
        assert entry["authors"] == [line(words_of(item))]
        assert entry["title"] == line(item.whole_title(Language.ZH))
        assert entry["secondary_title"] == line(words_of(item))
        assert entry["urls"] == [item.url]


def test_csl_json_comes_back() -> None:
    for found, item in zip(json.loads(to_csl(CITATIONS)), CITATIONS, strict=True):
        assert found["title"] == item.whole_title(Language.ZH)
        assert found["author"] == [{"literal": words_of(item)}]


@pytest.mark.parametrize("form", [to_bibtex, to_ris], ids=["bibtex", "ris"])
def test_a_value_has_no_line_break(form: object) -> None:
    assert callable(form)
    text = form([cite("a\r\nb\nc\u2028d", 1)])
    assert "a b c d" in text
    assert len(text.splitlines()) < 3 * len(fields(Citation))
