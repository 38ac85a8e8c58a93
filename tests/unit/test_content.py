"""The real content has no problem, and says of itself what its files hold.

Nothing here knows how many campaigns there are: every test runs on the content as it is, and with
two later campaigns added.
"""

import shutil
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.catalog.catalog import Catalog
from generator.pages.kinds import current_addresses
from generator.structure.promise import check_addresses
from tests.conftest import TESTS, catalog_of, problems_of
from tests.later_years import add_later_years
from tests.plain_content import agencies, listed, plain, raw_notice, written, years

Records = list[dict[str, Any]]


@pytest.fixture(scope="module", params=["as it is", "with later years"])
def content(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the content that is looked at."""
    if request.param == "as it is":
        return TESTS.parent / "content"
    project = tmp_path_factory.mktemp("later")
    shutil.copytree(TESTS.parent / "content", project / "content")
    add_later_years(project)
    return project / "content"


@pytest.fixture(scope="module")
def catalog(content: Path) -> Catalog:
    return catalog_of(content.parent)


@pytest.fixture(scope="module")
def records(content: Path) -> Records:
    """The activities as they stand in the files."""
    return written(content)


def test_content_has_no_problem(content: Path, catalog: Catalog) -> None:
    assert [str(problem) for problem in problems_of(content.parent)] == []
    assert list(check_addresses(catalog, current_addresses(catalog))) == []


def test_campaigns_are_those_of_the_folders(content: Path, catalog: Catalog) -> None:
    assert [campaign.year for campaign in catalog.campaigns] == years(content)
    assert catalog.newest.year == years(content)[0]


def test_catalog_has_every_activity_of_the_files(catalog: Catalog, records: Records) -> None:
    expected = {f"{item['year']}/{item['agency']}/{item['id']}": item for item in records}
    assert len(expected) == len(records)
    assert [activity.key for activity in catalog.activities] == list(expected)
    for activity in catalog.activities:
        item = expected[activity.key]
        assert activity.sentence.place.at == item["at"]
        assert activity.title.zh == item["title"]["zh"]
        assert [theme.id for theme in activity.themes] == item["themes"]
        assert [form.id for form in activity.forms] == item["forms"]
        bodies = [(body["agency"], body["role"]) for body in item.get("bodies", [])]
        assert [(body.agency.id, body.role) for body in activity.bodies] == bodies


@pytest.mark.parametrize("field", ["themes", "forms"])
def test_each_theme_and_form_counts_its_activities(
    content: Path, catalog: Catalog, records: Records, field: str
) -> None:
    groups = catalog.by_theme if field == "themes" else catalog.by_form
    for record in listed(field, content):
        count = sum(record["id"] in item[field] for item in records)
        assert len(groups[record["id"]]) == count


def test_each_theme_is_worth_a_page_and_tells_activities_apart(catalog: Catalog) -> None:
    for theme in catalog.themes:
        assert 2 <= len(catalog.by_theme[theme]) <= len(catalog.activities) / 2, theme


def test_each_agency_of_a_notice_has_its_file(
    content: Path, catalog: Catalog, records: Records
) -> None:
    for campaign in catalog.campaigns:
        folder = content / "campaigns" / campaign.year / "activities"
        files = {path.stem for path in folder.glob("*.yml")}
        assert files == {item.agency.id for item in catalog.by_campaign[campaign]}
        assert files == agencies(content, campaign.year)
        assert len(files) == len(campaign.notice.paragraphs)
    assert set(catalog.by_agency) == agencies(content)
    for agency, activities in catalog.by_agency.items():
        assert len(activities) == sum(item["agency"] == agency for item in records)


def test_subject_of_each_paragraph_is_the_short_name(catalog: Catalog) -> None:
    for campaign, activities in catalog.by_campaign.items():
        notice = campaign.notice
        subjects = [run for run in campaign.coverage.runs if run.kind == "subject"]
        owners = {a.sentence.place.paragraph: a.agency for a in activities}
        assert [notice.quote(run.span) for run in subjects] == [
            owners[paragraph.number].short_name.zh for paragraph in notice.paragraphs
        ]


def test_each_quote_stands_at_its_offsets(
    content: Path, catalog: Catalog, records: Records
) -> None:
    texts = {campaign.year: plain_text(content, campaign.year) for campaign in catalog.campaigns}
    for activity, item in zip(catalog.activities, records, strict=True):
        text = texts[item["year"]]
        for field, spans in (("quote", activity.quotes), ("context", activity.contexts)):
            words = item.get(field, [])
            parts = words if isinstance(words, list) else [words]
            expected = [word if isinstance(word, str) else word["text"] for word in parts]
            assert [text[span.start : span.end] for span in spans] == expected


def plain_text(content: Path, year: str) -> str:
    """Return the text of a notice: as received, with its joins."""
    text = raw_notice(year, content)
    notice = plain(content / "campaigns" / year / "campaign.yml")["notice"]
    for join in notice.get("joins", []):
        text = text.replace(join["raw"], join["text"])
    return text


def test_quotes_share_no_character(catalog: Catalog) -> None:
    for activities in catalog.by_campaign.values():
        spans = sorted(span for activity in activities for span in activity.quotes)
        for before, after in pairwise(spans):
            assert before.end <= after.start


def test_every_text_is_translated_and_fresh(catalog: Catalog) -> None:
    for activity in catalog.activities:
        assert activity.title.en
        assert activity.sentence.text.en
        assert not activity.is_stale
        assert not activity.sentence.is_stale


def test_every_character_of_a_notice_has_a_kind(content: Path, catalog: Catalog) -> None:
    for campaign in catalog.campaigns:
        raw = raw_notice(campaign.year, content)
        assert campaign.notice.raw == raw
        assert campaign.coverage.total == campaign.coverage.covered == len(raw)
        assert campaign.coverage.uncovered == []
        for run in campaign.coverage.runs:
            if run.kind == "punctuation":
                assert set(campaign.notice.quote(run.span)) <= set("，,。、“”")


def test_every_sentence_of_a_notice_has_its_entry(catalog: Catalog, records: Records) -> None:
    for campaign in catalog.campaigns:
        mine = [item["at"] for item in records if item["year"] == campaign.year]
        assert list(dict.fromkeys(mine)) == list(campaign.notice.sentences)
        for paragraph in campaign.notice.paragraphs:
            spans = [sentence.span for sentence in paragraph.sentences]
            assert (spans[0].start, spans[-1].end) == (paragraph.numeral.end, paragraph.span.end)
            assert all(before.end == after.start for before, after in pairwise(spans))


def test_later_years_have_what_another_year_may_bring(tmp_path: Path) -> None:
    shutil.copytree(TESTS.parent / "content", tmp_path / "content")
    before = written(tmp_path / "content")
    same, other = add_later_years(tmp_path)
    catalog = catalog_of(tmp_path)
    assert [campaign.year for campaign in catalog.campaigns][:2] == [other, same]
    newest = {item.agency.id for item in catalog.by_campaign[catalog.newest]}
    assert len(newest - {item["agency"] for item in before}) == 1
    assert newest < set(catalog.by_agency)
    again = {(item["agency"], item["id"]) for item in before}
    repeated = [a for a in catalog.by_campaign[catalog.newest] if (a.agency.id, a.slug) in again]
    assert len(repeated) == 1
    titles = {campaign.record.notice.title.zh for campaign in catalog.campaigns}
    digests = {campaign.record.notice.sha256 for campaign in catalog.campaigns}
    assert len(titles) == len(digests) == len(catalog.campaigns)
