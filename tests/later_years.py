"""Add two later campaigns to a project: a copy of its newest, and a small one unlike it."""

import shutil
from pathlib import Path
from typing import Any

import yaml

from generator.catalog.notice import sha256, text_hash
from tests.plain_content import listed, plain, written, years

_HEADING, _WORDS = "附件 9", "举办示例市集"


def add_later_years(project: Path) -> tuple[str, str]:
    """Add the two campaigns to a project's content; return their years.

    The first repeats every word, slug and place of the newest campaign under another notice. In
    the second an agency is new, one announces again under a slug of its own, the rest are gone.
    """
    content = project / "content"
    newest = int(years(content)[0])
    same, other = str(newest + 1), str(newest + 2)
    _add_same(content, str(newest), same)
    _add_other(content, str(newest), other)
    _publish(content, same, other)
    return same, other


def _add_same(content: Path, newest: str, year: str) -> None:
    folder = content / "campaigns" / year
    shutil.copytree(content / "campaigns" / newest, folder)
    raw = (folder / "notice.txt").read_bytes() + b"\n"
    (folder / "notice.txt").write_bytes(raw)
    record = plain(folder / "campaign.yml")
    _rename(record, newest, year)
    record["notice"]["sha256"] = sha256(raw)
    (folder / "campaign.yml").write_text(_yaml(record), "utf-8")


def _publish(content: Path, *added: str) -> None:
    """Say on which day each campaign was published."""
    changes = [
        {
            "id": f"campaign-{year}",
            "date": f"{year}-12-01",
            "kind": "published",
            "title": {"zh": f"发布 {year} 年的活动", "en": f"The activities of {year} published"},
            "why": {"zh": "收到新的附件。", "en": "A new annex came."},
            "campaign": year,
        }
        for year in added
    ]
    with (content / "changes.yml").open("a", encoding="utf-8") as file:
        file.write("\n" + _yaml(changes))


def _rename(record: dict[str, Any], newest: str, year: str) -> None:
    """Give the record of a campaign names that no other campaign has."""
    for texts in (record["name"], record["summary"], record["notice"]["title"]):
        for lang, text in texts.items():
            renamed = text.replace(newest, year)
            texts[lang] = renamed if renamed != text else f"{text} ({year})"


def _add_other(content: Path, newest: str, year: str) -> None:
    folder = content / "campaigns" / year
    first = next(item for item in written(content) if item["year"] == newest)
    known = next(entry for entry in listed("agencies", content) if entry["id"] == first["agency"])
    new = {
        "id": f"new-agency-{year}",
        "name": {"zh": f"示例新署{year}", "en": f"New Agency {year} of Examples"},
        "short_name": {"zh": f"新署{year}", "en": f"New Agency {year}"},
        "kind": known["kind"],
    }
    with (content / "agencies.yml").open("a", encoding="utf-8") as agencies:
        agencies.write("\n" + _yaml([new]))
    (folder / "activities").mkdir(parents=True)
    sentences = [_sentence(i, agency, first) for i, agency in enumerate((known, new), 1)]
    for agency, sentence in zip((known, new), sentences, strict=True):
        file = {"agency": agency["id"], "sentences": [sentence]}
        (folder / f"activities/{agency['id']}.yml").write_text(_yaml(file), "utf-8")
    names = (known["short_name"]["zh"], new["short_name"]["zh"])
    lines = [f"{n}、{name}{_WORDS}。" for n, name in zip("一二", names, strict=True)]
    raw = "\n".join([_HEADING, *lines, ""]).encode()
    (folder / "notice.txt").write_bytes(raw)
    name = plain(content / "campaigns" / newest / "campaign.yml")["name"]
    record = {
        # The font of the sharing picture has the characters of names that are in use.
        "name": {lang: text.replace(newest, year) for lang, text in name.items()},
        "summary": {"zh": f"{year} 年的示例。", "en": f"Examples of the year {year}."},
        "notice": {
            "title": {"zh": f"{_HEADING}　{year} 年示例活动", "en": f"Annex 9: Examples of {year}"},
            "sha256": sha256(raw),
            "rest": [{"kind": "heading", "text": _HEADING}],
        },
    }
    (folder / "campaign.yml").write_text(_yaml(record), "utf-8")


def _sentence(number: int, agency: dict[str, Any], like: dict[str, Any]) -> dict[str, Any]:
    """Return the sentence of an agency, with the slug and the topics of another activity."""
    name = agency["short_name"]
    activity = {
        "id": like["id"],
        "title": {"zh": _WORDS, "en": "Example fair"},
        "zh_hash": text_hash(_WORDS),
        "quote": _WORDS,
        "quote_en": "hold an example fair",
        "themes": like["themes"],
        "forms": like["forms"],
    }
    return {
        "at": f"{number}.1",
        "en": f"{name['en']} will hold an example fair.",
        "status": "reviewed",
        "zh_hash": text_hash(f"{name['zh']}{_WORDS}。"),
        "activities": [activity],
    }


def _yaml(record: object) -> str:
    return yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
