"""The words of an activity are set off in the English too, and stand in the data."""

import json

from tests.building import BuiltSite, text_of
from tests.plain_content import written


def passages(item: dict[str, object]) -> list[str]:
    """Return the English words of an activity as its editor wrote them."""
    words = item.get("quote_en", [])
    found = words if isinstance(words, list) else [words]
    return [each["text"] if isinstance(each, dict) else str(each) for each in found]


def test_every_reviewed_activity_names_its_english_words() -> None:
    assert [item["id"] for item in written() if item["status"] == "reviewed"] == [
        item["id"] for item in written() if item["status"] == "reviewed" and passages(item)
    ]


def test_pages_set_the_english_words_off(site: BuiltSite) -> None:
    for item in written():
        for lang in ("zh", "en"):
            page = f"{lang}/activities/{item['year']}/{item['agency']}/{item['id']}.html"
            translation = "p[@lang='en']" if lang == "zh" else "p[contains(@class, 'big')]"
            marks = site.pages[page].xpath(f"//div[@class='hero']/{translation}/mark")
            assert [text_of(mark) for mark in marks] == passages(item), item["id"]


def test_data_say_where_the_english_words_stand(site: BuiltSite) -> None:
    records = json.loads((site.folder / "data/activities.json").read_text("utf-8"))
    for item, record in zip(written(), records, strict=True):
        assert [span["text"] for span in record["quotes_en"]] == passages(item)
        for span in record["quotes_en"]:
            assert record["sentence"]["en"][span["start"] : span["end"]] == span["text"]
