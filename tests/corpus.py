"""Write a campaign of any size as content files, always the same for a size."""

import random
import shutil
from pathlib import Path
from typing import Any

import yaml

from generator.catalog.notice import sha256, text_hash
from tests.plain_content import listed

DIGITS = "零一二三四五六七八九"
VERBS = (("开展", "Carry out"), ("组织", "Organise"), ("发布", "Publish"), ("推进", "Promote"))
WORKS = (("检查", "checks"), ("培训", "training"), ("标准", "standards"), ("宣传", "talks"))
THINGS = (
    *(("食品", "food"), ("电梯", "lifts"), ("玩具", "toys"), ("农机[A|B]", "machines [A|B]")),
    *(("“智能家居”", "“smart homes”"), ("1.5 级*部件*", "grade 1.5 *parts*"), ("药品", "drugs")),
)
YEAR = "2024"


def write_corpus(content: Path, agencies: int, each: int) -> None:
    """Put a campaign into a copy of the content, in the place of those there.

    Args:
        content: The folder.
        agencies: How many there are, at most 99.
        each: How many activities each has, two in a sentence.
    """
    drawn = random.Random(agencies * each)  # noqa: S311  # the same every time
    for name in ("changes.yml", "addresses.txt"):
        (content / name).unlink(missing_ok=True)
    shutil.rmtree(content / "campaigns")
    kind = listed("kinds", content)[0]["id"]
    paragraphs: list[str] = []
    records: list[dict[str, Any]] = []
    for number in range(1, agencies + 1):
        title = {"zh": f"第{_numeral(number)}局", "en": f"Bureau {number}"}
        key = f"bureau-{number}"
        records.append({"id": key, "name": title, "short_name": dict(title), "kind": kind})
        sentences = [_sentence(drawn, content, number, i) for i in range(1, each // 2 + 1)]
        words = "".join(sentence.pop("words") for sentence in sentences)
        paragraphs.append(f"{_numeral(number)}、{words}")
        file = {"agency": key, "sentences": sentences}
        _dump(file, content / f"campaigns/{YEAR}/activities/{key}.yml")
    _dump(records, content / "agencies.yml")
    _write_notice(content / "campaigns" / YEAR, paragraphs)


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    return f"{DIGITS[tens] if tens > 1 else ''}{'十' if tens else ''}{DIGITS[ones] if ones else ''}"


def _sentence(drawn: random.Random, content: Path, number: int, place: int) -> dict[str, Any]:
    themes = [theme["id"] for theme in listed("themes", content)]
    forms = [form["id"] for form in listed("forms", content)]
    activities: list[dict[str, Any]] = []
    words: list[str] = []
    english: list[str] = []
    for i in range(2):
        verb, work, thing = (drawn.choice(each) for each in (VERBS, WORKS, THINGS))
        # Said once in a sentence, so that a quote is found.
        zh, en = (f"{verb[n]}{' ' * n}{thing[n]}{' ' * n}{work[n]}" for n in range(2))
        zh, en = f"{zh}第{_numeral(i + 1)}次", f"{en} {i + 1}"
        activities.append(
            {
                "id": f"act-{place}-{i + 1}",
                "title": {"zh": zh, "en": en},
                "zh_hash": text_hash(zh),
                "quote": zh,
                "quote_en": en,
                "themes": drawn.sample(themes, min(2, len(themes))),
                "forms": [drawn.choice(forms)],
            }
        )
        words.append(zh)
        english.append(en)
    status = drawn.choice(("reviewed", "draft"))
    sentence = {"at": f"{number}.{place}", "en": f"{', and '.join(english)}.", "status": status}
    subject = f"第{_numeral(number)}局" if place == 1 else ""
    text = f"{subject}{'，'.join(words)}。"
    return {**sentence, "zh_hash": text_hash(text), "activities": activities, "words": text}


def _write_notice(folder: Path, paragraphs: list[str]) -> None:
    title = f"{YEAR} 年活动汇编"
    notice = "\n\n".join([title, *paragraphs]) + "\n"
    (folder / "notice.txt").write_text(notice, "utf-8")
    record = {
        "name": {"zh": f"{YEAR} 年活动", "en": f"{YEAR} campaign"},
        "summary": {"zh": "汇编。", "en": "A collection."},
        "notice": {
            "title": {"zh": title, "en": "Activities"},
            "sha256": sha256(notice.encode()),
            "rest": [{"kind": "heading", "text": title}],
        },
    }
    _dump(record, folder / "campaign.yml")


def _dump(record: object, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")
