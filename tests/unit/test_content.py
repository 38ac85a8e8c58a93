"""The real content has no problem, and says of itself what its files hold."""

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.catalog.catalog import Catalog
from tests.conftest import TESTS, catalog_of, problems_of

PROJECT = TESTS.parent
CONTENT = PROJECT / "content"
CAMPAIGN = CONTENT / "campaigns/2024"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(PROJECT)


@cache
def plain(path: Path) -> Any:  # noqa: ANN401  # whatever the file holds
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # makes text only


@cache
def written() -> list[dict[str, Any]]:
    """Return the activities as they stand in the files, each with its agency and sentence."""
    return [
        {**activity, "agency": file["agency"], "at": sentence["at"]}
        for file in map(plain, CAMPAIGN.glob("activities/*.yml"))
        for sentence in file["sentences"]
        for activity in sentence["activities"]
    ]


def test_content_has_no_problem() -> None:
    assert [str(problem) for problem in problems_of(PROJECT)] == []


def test_catalog_has_every_activity_of_the_files(catalog: Catalog) -> None:
    expected = {(item["agency"], item["id"]): item for item in written()}
    assert len(expected) == len(written()) == len(catalog.activities)
    for activity in catalog.activities:
        item = expected[activity.agency.id, activity.slug]
        assert activity.sentence.place.at == item["at"]
        assert activity.title.zh == item["title"]["zh"]
        assert [theme.id for theme in activity.themes] == item["themes"]
        assert [form.id for form in activity.forms] == item["forms"]
        assert [partner.id for partner in activity.partners] == item.get("partners", [])


@pytest.mark.parametrize("field", ["themes", "forms"])
def test_each_theme_and_form_counts_its_activities(catalog: Catalog, field: str) -> None:
    groups = catalog.by_theme if field == "themes" else catalog.by_form
    for record in plain(CONTENT / f"{field}.yml"):
        count = sum(record["id"] in item[field] for item in written())
        assert len(groups[record["id"]]) == count


def test_each_theme_is_worth_a_page_and_tells_activities_apart(catalog: Catalog) -> None:
    for theme in catalog.themes:
        assert 2 <= len(catalog.by_theme[theme]) <= len(catalog.activities) / 2, theme


def test_each_agency_of_the_notice_has_its_file(catalog: Catalog) -> None:
    files = {path.stem for path in CAMPAIGN.glob("activities/*.yml")}
    assert files == set(catalog.by_agency)
    assert len(files) == len(catalog.campaigns[0].notice.paragraphs) == 25
    for agency, activities in catalog.by_agency.items():
        assert len(activities) == sum(item["agency"] == agency for item in written())


def test_subject_of_each_paragraph_is_the_short_name(catalog: Catalog) -> None:
    notice = catalog.campaigns[0].notice
    subjects = [run for run in catalog.campaigns[0].coverage.runs if run.kind == "subject"]
    owners = {a.sentence.place.paragraph: a.agency for a in catalog.activities}
    assert [notice.quote(run.span) for run in subjects] == [
        owners[paragraph.number].short_name.zh for paragraph in notice.paragraphs
    ]


def test_each_quote_stands_at_its_offsets(catalog: Catalog) -> None:
    text = (CAMPAIGN / "notice.txt").read_text("utf-8")
    text = text.replace("单位 开展", "单位开展").replace("竞\n\n赛", "竞赛")
    for activity, item in zip(
        catalog.activities,
        sorted(written(), key=lambda item: [int(n) for n in item["at"].split(".")]),
        strict=True,
    ):
        for field, spans in (("quote", activity.quotes), ("context", activity.contexts)):
            words = item.get(field, [])
            listed = words if isinstance(words, list) else [words]
            texts = [word if isinstance(word, str) else word["text"] for word in listed]
            assert [text[span.start : span.end] for span in spans] == texts


def test_quotes_share_no_character(catalog: Catalog) -> None:
    spans = sorted(span for activity in catalog.activities for span in activity.quotes)
    for before, after in pairwise(spans):
        assert before.end <= after.start


def test_every_text_is_translated_and_fresh(catalog: Catalog) -> None:
    for activity in catalog.activities:
        assert activity.title.en
        assert activity.sentence.text.en
        assert not activity.is_stale
        assert not activity.sentence.is_stale
