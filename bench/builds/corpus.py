"""Compose large campaigns in two languages, always the same for the same size.

A corpus is written as content of Campaign Atlas (`write_content`), and as what the peers read: YAML
(`write_data`) and Markdown (`write_markdown`). All say the same of the same activities. Nothing in
it is real but the names of places.
"""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from words import POOLS

LANGS = ("zh", "en")
YEARS = ("2023", "2024")
DIGITS = "零一二三四五六七八九"
FORMS = 8
Both = Mapping[str, str]


@dataclass(frozen=True)
class Size:
    """How large a corpus is."""

    agencies: int
    activities: int
    themes: int


SIZES = {
    "S": Size(25, 75, 12),
    "M": Size(500, 5_000, 40),
    "L": Size(3_000, 30_000, 100),
}


@dataclass(frozen=True)
class Activity:
    """One thing an agency says it will do."""

    id: str
    title: Both
    quote: Both
    themes: Sequence[str]
    forms: Sequence[str]
    partner: "Agency | None"
    """The agency that its words name."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of a notice."""

    year: str
    text: Both
    contexts: Sequence[str]
    """Chinese words that its activities share."""
    activities: Sequence[Activity]
    noted: str
    """Chinese words on which editors have a note, or nothing."""


@dataclass(eq=False)
class Agency:
    """A body with its sentences."""

    id: str
    name: Both
    short_name: Both
    sentences: list[Sentence] = field(default_factory=list)

    def of_year(self, year: str) -> list[Sentence]:
        """Return its sentences in the notice of a year."""
        return [sentence for sentence in self.sentences if sentence.year == year]


@dataclass(frozen=True)
class Corpus:
    """Everything of one size."""

    agencies: Sequence[Agency]
    themes: Mapping[str, Both]
    forms: Mapping[str, Both]

    @cached_property
    def edited(self) -> Activity:
        """The activity that the benchmark edits."""
        return self.agencies[len(self.agencies) // 2].sentences[0].activities[0]

    @property
    def edited_agency(self) -> Agency:
        """The agency of the activity that the benchmark edits."""
        return self.agencies[len(self.agencies) // 2]


def compose(name: str) -> Corpus:
    """Return the corpus of a size."""
    size = SIZES[name]
    drawn = random.Random(f"campaign-{name}")  # noqa: S311  # the same every time
    tails = [
        (f"{h[0]}{t[0]}", f"{h[1]} {t[1]}")
        for t in POOLS["theme_tails"]
        for h in POOLS["theme_heads"]
    ]
    themes = {f"t{i:03}": _both(*pair) for i, pair in enumerate(tails[: size.themes], 1)}
    forms = {f"f{i}": _both(*pair) for i, pair in enumerate(POOLS["objects"][:FORMS], 1)}
    corpus = Corpus(_agencies(drawn, size.agencies), themes, forms)
    for agency, year, number in _shares(drawn, corpus.agencies, size.activities):
        while number > 0:
            several = min(number, drawn.choices((1, 2, 3), weights=(5, 3, 2))[0])
            agency.sentences.append(_sentence(drawn, corpus, agency, year, several))
            number -= several
    return corpus


def _both(zh: str, en: str) -> Both:
    return {"zh": zh, "en": en}


def _agencies(drawn: random.Random, number: int) -> list[Agency]:
    pairs = [(place, body) for place in POOLS["places"] for body in POOLS["bodies"]]
    drawn.shuffle(pairs)
    return [
        Agency(
            f"a{i:04}",
            _both(f"{place[0]}市{body[0]}", f"{place[1]} Municipal {body[1]}"),
            _both(f"{place[0]}{body[0]}", f"{place[1]} {body[1]}"),
        )
        for i, (place, body) in enumerate(pairs[:number], 1)
    ]


def _shares(
    drawn: random.Random, agencies: Sequence[Agency], activities: int
) -> Iterator[tuple[Agency, str, int]]:
    """Yield how many activities each agency has in each year: one at least, the rest unevenly."""
    places = [(agency, year) for agency in agencies for year in YEARS]
    counts = dict.fromkeys(range(len(places)), 1)
    weights = [1 / (1 + i % 7) for i in range(len(places))]
    for i in drawn.choices(range(len(places)), weights=weights, k=activities - len(places)):
        counts[i] += 1
    for i, number in counts.items():
        yield *places[i], number


def _sentence(
    drawn: random.Random, corpus: Corpus, agency: Agency, year: str, several: int
) -> Sentence:
    """Return a sentence of several activities, which share how it begins and how it ends."""
    place, outcome = drawn.choice(POOLS["places"]), drawn.choice(POOLS["outcomes"])
    number = drawn.randint(3, 480)
    # The length of a real sentence: a clause for each of its activities, or two.
    opening = _both(f"面向{place[0]}{number}家企业", f"for {number} companies in {place[1]}")
    first = not agency.of_year(year)
    activities, clauses = [], []
    for pair in drawn.sample([(a, o) for a in POOLS["areas"] for o in POOLS["objects"]], several):
        activities.append(_activity(drawn, corpus, agency, *pair))
        clauses.append(activities[-1].quote)
    subject = f"The {agency.name['en']}" if first else "It"
    text = _both(
        f"{opening['zh']}{'，'.join(clause['zh'] for clause in clauses)}，{outcome[0]}。",
        f"{subject} will {'; '.join(clause['en'] for clause in clauses)}; all this"
        f" {opening['en']}, {outcome[1]}.",
    )
    noted = activities[0].quote["zh"] if drawn.random() < 0.1 else ""
    return Sentence(year, text, [opening["zh"], outcome[0]], activities, noted)


def _activity(
    drawn: random.Random,
    corpus: Corpus,
    agency: Agency,
    area: tuple[str, str],
    thing: tuple[str, str],
) -> Activity:
    verb, place = drawn.choice(POOLS["verbs"]), drawn.choice(POOLS["places"])
    partner = drawn.choice(corpus.agencies) if drawn.random() < 0.1 else None
    partner = None if partner is agency else partner
    with_zh = f"会同{partner.short_name['zh']}" if partner else ""
    with_en = f" together with the {partner.name['en']}" if partner else ""
    sites = drawn.randint(3, 480)
    key = (
        f"act-{sha256(f'{agency.id}{len(agency.sentences)}{area}{thing}'.encode()).hexdigest()[:8]}"
    )
    return Activity(
        id=key,
        title=_both(
            f"{verb[0]}{area[0]}{thing[0]}（{place[0]}）",
            f"{verb[1].capitalize()} {area[1]}: {thing[1]} in {place[1]}",
        ),
        quote=_both(
            f"{with_zh}在{place[0]}的{sites}个网点{verb[0]}{area[0]}{thing[0]}",
            f"{verb[1]} {area[1]} through a {thing[1]} at {sites} sites in {place[1]}{with_en}",
        ),
        themes=sorted(drawn.sample(list(corpus.themes), drawn.choices((1, 2, 3), (3, 5, 2))[0])),
        forms=sorted(drawn.sample(list(corpus.forms), drawn.choices((1, 2), (7, 3))[0])),
        partner=partner,
    )


# --- as content of Campaign Atlas ---------------------------------------------------------------


def write_content(corpus: Corpus, content: Path) -> None:
    """Write a corpus as content, beside the files of the project that say what the site is."""
    pairs = [(f"term-{i}", pair) for i, pair in enumerate(_terms(), 1)]
    _dump(
        [{"id": key, "term": _both(*pair), "confidence": "low"} for key, pair in pairs],
        content / "glossary.yml",
    )
    _dump([{"id": "body", "name": _both("地方机构", "Local bodies")}], content / "kinds.yml")
    _dump([{"words": ["lifts", "elevators"]}], content / "synonyms.yml")
    for name, topics in (("themes", corpus.themes), ("forms", corpus.forms)):
        _dump(
            [{"id": key, "name": both, "definition": both} for key, both in topics.items()],
            content / f"{name}.yml",
        )
    _dump(
        [
            {"id": a.id, "name": a.name, "short_name": a.short_name, "kind": "body"}
            for a in corpus.agencies
        ],
        content / "agencies.yml",
    )
    _dump([_published(year) for year in YEARS], content / "changes.yml")
    for year in YEARS:
        _write_campaign(corpus, year, content / "campaigns" / year)


def _terms() -> list[tuple[str, str]]:
    """Return the areas whose words stand in no other word of the corpus, as terms."""
    pools = (POOLS["areas"], POOLS["objects"], POOLS["outcomes"], POOLS["verbs"], POOLS["bodies"])
    others = [pair[0] for pool in pools for pair in pool]
    return [pair for pair in POOLS["areas"] if sum(pair[0] in other for other in others) == 1]


def _published(year: str) -> dict[str, Any]:
    return {
        "id": f"campaign-{year}",
        "date": f"{year}-12-01",
        "kind": "published",
        "title": _both(f"发布 {year} 年的活动", f"The activities of {year} published"),
        "why": _both("收到新的附件。", "A new annex came."),
        "campaign": year,
    }


def _write_campaign(corpus: Corpus, year: str, folder: Path) -> None:
    heading = f"{year} 年活动汇编"
    lines, flags = [heading], []
    for number, agency in enumerate(corpus.agencies, 1):
        sentences = agency.of_year(year)
        name = agency.short_name["zh"]
        text = "".join(sentence.text["zh"] for sentence in sentences)
        lines.append(f"{chinese_number(number)}、{name}{text}")
        records = []
        for i, sentence in enumerate(sentences, 1):
            at = f"{number}.{i}"
            records.append(_sentence_record(sentence, at, name if i == 1 else ""))
            if sentence.noted:
                flags.append(_flag(sentence, at))
        _dump({"agency": agency.id, "sentences": records}, folder / f"activities/{agency.id}.yml")
    notice = "\n\n".join(lines) + "\n"
    (folder / "notice.txt").write_text(notice, encoding="utf-8")
    record = {
        "name": _both(f"{year} 年活动", f"{year} Campaign"),
        "summary": _both("各单位的活动安排。", "What the bodies announced."),
        "notice": {
            "title": _both(heading, f"Activities of {year}"),
            "sha256": sha256(notice.encode()).hexdigest(),
            "rest": [{"kind": "heading", "text": heading}],
        },
        "flags": flags,
    }
    _dump(record, folder / "campaign.yml")


def _sentence_record(sentence: Sentence, at: str, subject: str) -> dict[str, Any]:
    return {
        "at": at,
        "en": sentence.text["en"],
        "status": "reviewed",
        "zh_hash": text_hash(subject + sentence.text["zh"]),
        "activities": [_activity_record(item, sentence) for item in sentence.activities],
    }


def _activity_record(item: Activity, sentence: Sentence) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": item.id,
        "title": dict(item.title),
        "zh_hash": text_hash(item.title["zh"]),
        "quote": item.quote["zh"],
        "quote_en": item.quote["en"],
        "context": list(sentence.contexts),
        "themes": list(item.themes),
        "forms": list(item.forms),
    }
    if item.partner:
        words_of = f"会同{item.partner.short_name['zh']}"
        record["bodies"] = [{"agency": item.partner.id, "role": "with", "words": words_of}]
    return record


def _flag(sentence: Sentence, at: str) -> dict[str, Any]:
    return {
        "at": at,
        "text": sentence.noted,
        "note": _both("原文如此。", "So in the notice."),
        "since": f"{sentence.year}-12-02",
    }


def text_hash(text: str) -> str:
    """Return what content says of the Chinese from which a translation was made."""
    return sha256(text.encode()).hexdigest()[:12]


def chinese_number(number: int) -> str:
    """Return a number up to 9,999 in Chinese numerals: 105 is 一百零五."""
    if 10 <= number < 20:
        return "十" + (DIGITS[number % 10] if number % 10 else "")
    found, is_gap = "", False
    for unit, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            found += ("零" if is_gap and found else "") + DIGITS[digit] + word
        is_gap = not digit
    return found


def _dump(record: object, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(record, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10**6)
    path.write_text(text, encoding="utf-8")


class _Plain(yaml.CSafeDumper):
    """Writes each text out, also where the same one came before."""

    def ignore_aliases(self, data: object) -> bool:
        return True


# --- as what the peers read ---------------------------------------------------------------------


def write_data(corpus: Corpus, folder: Path) -> None:
    """Write a corpus as YAML: the themes, and a file for each agency with its activities."""
    themes = [{"id": key, "name": name} for key, name in corpus.themes.items()]
    _dump(themes, folder / "themes.yaml")
    for agency in corpus.agencies:
        _dump(
            {
                "id": agency.id,
                "name": agency.name,
                "activities": [
                    {"id": item.id, "title": item.title, "text": text, "themes": list(item.themes)}
                    for item, text in _with_text(agency)
                ],
            },
            folder / f"agencies/{agency.id}.yaml",
        )


def _with_text(agency: Agency) -> Iterator[tuple[Activity, Both]]:
    for sentence in agency.sentences:
        for item in sentence.activities:
            yield item, sentence.text


def write_markdown(corpus: Corpus, folder: Path) -> None:
    """Write a corpus as Markdown: in each language a page for each agency and theme."""
    for lang in LANGS:
        for path, text in _markdown(corpus, lang):
            target = folder / lang / f"{path}.md"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")


def _markdown(corpus: Corpus, lang: str) -> Iterator[tuple[str, str]]:
    by_theme: dict[str, list[tuple[Agency, Activity]]] = {key: [] for key in corpus.themes}
    for agency in corpus.agencies:
        for item, _ in _with_text(agency):
            for theme in item.themes:
                by_theme[theme].append((agency, item))
    names = {key: name[lang] for key, name in corpus.themes.items()}
    agencies = [f"- [{a.name[lang]}]({a.id}.md)" for a in corpus.agencies]
    themes = [f"- [{name}]({key}.md) ({len(by_theme[key])})" for key, name in names.items()]
    yield "index", "# Atlas\n\n- [Agencies](agencies/index.md)\n- [Themes](themes/index.md)\n"
    yield "agencies/index", "# Agencies\n\n" + "\n".join(agencies) + "\n"
    yield "themes/index", "# Themes\n\n" + "\n".join(themes) + "\n"
    for agency in corpus.agencies:
        parts = [f"# {agency.name[lang]}"]
        for item, text in _with_text(agency):
            links = ", ".join(f"[{names[t]}](../themes/{t}.md#{agency.id})" for t in item.themes)
            parts += [f"## {item.title[lang]} {{#{item.id}}}", text[lang], f"Themes: {links}"]
        yield f"agencies/{agency.id}", "\n\n".join(parts) + "\n"
    for theme, members in by_theme.items():
        parts, current = [f"# {names[theme]}"], None
        for agency, item in members:
            if agency is not current:
                current = agency
                parts.append(f"\n## {agency.name[lang]} {{#{agency.id}}}\n")
            parts.append(f"- [{item.title[lang]}](../agencies/{agency.id}.md#{item.id})")
        yield f"themes/{theme}", "\n".join(parts) + "\n"


def describe(corpus: Corpus) -> str:
    """Return what a corpus has, in a line."""
    sentences = [sentence for agency in corpus.agencies for sentence in agency.sentences]
    facts = {
        "agencies": len(corpus.agencies),
        "sentences": len(sentences),
        "activities": sum(len(sentence.activities) for sentence in sentences),
        "themes": len(corpus.themes),
        "years": len(YEARS),
    }
    return json.dumps(facts)
