"""Write a corpus as content of Campaign Atlas."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from corpus import YEARS, Activity, Corpus, Sentence, both
from words import POOLS

DIGITS = "零一二三四五六七八九"


def write_content(corpus: Corpus, content: Path) -> None:
    """Write a corpus as content, beside the files of the project that say what the site is."""
    pairs = [(f"term-{i}", pair) for i, pair in enumerate(_terms(), 1)]
    dump(
        [{"id": key, "term": both(*pair), "confidence": "low"} for key, pair in pairs],
        content / "glossary.yml",
    )
    dump([{"id": "body", "name": both("地方机构", "Local bodies")}], content / "kinds.yml")
    dump([{"words": ["lifts", "elevators"]}], content / "synonyms.yml")
    for name, topics in (("themes", corpus.themes), ("forms", corpus.forms)):
        dump(
            [{"id": key, "name": both, "definition": both} for key, both in topics.items()],
            content / f"{name}.yml",
        )
    dump(
        [
            {"id": a.id, "name": a.name, "short_name": a.short_name, "kind": "body"}
            for a in corpus.agencies
        ],
        content / "agencies.yml",
    )
    dump([_published(year) for year in YEARS], content / "changes.yml")
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
        "title": both(f"发布 {year} 年的活动", f"The activities of {year} published"),
        "why": both("收到新的附件。", "A new annex came."),
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
        dump({"agency": agency.id, "sentences": records}, folder / f"activities/{agency.id}.yml")
    notice = "\n\n".join(lines) + "\n"
    (folder / "notice.txt").write_text(notice, encoding="utf-8")
    record = {
        "name": both(f"{year} 年活动", f"{year} Campaign"),
        "summary": both("各单位的活动安排。", "What the bodies announced."),
        "notice": {
            "title": both(heading, f"Activities of {year}"),
            "sha256": sha256(notice.encode()).hexdigest(),
            "rest": [{"kind": "heading", "text": heading}],
        },
        "flags": flags,
    }
    dump(record, folder / "campaign.yml")


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
        "note": both("原文如此。", "So in the notice."),
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


def dump(record: object, path: Path) -> None:
    """Write a record as YAML, in folders that are made for it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(record, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10**6)
    path.write_text(text, encoding="utf-8")


class _Plain(yaml.CSafeDumper):
    """Writes each text out, also where the same one came before."""

    def ignore_aliases(self, data: object) -> bool:
        return True
