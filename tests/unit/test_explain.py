"""Tests of the sentences made from what pydantic reports; most are in `golden/problems/`."""

from pathlib import Path

from pydantic import BaseModel

from generator.catalog import change_records, records
from generator.content import explain
from tests.conftest import edit, problems_of


def patterns_in(record: type[BaseModel]) -> set[str]:
    """Return every pattern in a record's JSON Schema."""
    found: set[str] = set()
    left: list[object] = [record.model_json_schema()]
    while left:
        item = left.pop()
        if isinstance(item, dict):
            found |= {value for key, value in item.items() if key == "pattern"}
            left += item.values()
        elif isinstance(item, list):
            left += item
    return found


def test_every_pattern_of_the_records_is_put_in_words() -> None:
    known: list[type[BaseModel]] = [
        records.Site,
        records.Kind,
        records.Agency,
        records.Theme,
        records.Term,
        records.CampaignRecord,
        records.AgencyFile,
        records.SentenceRecord,
        records.ActivityRecord,
        records.WrittenPage,
        change_records.ChangeRecord,
    ]
    found = {pattern for record in known for pattern in patterns_in(record)}
    assert found == set(explain._PATTERNS)


def test_all_mistakes_of_one_record_are_told(project: Path) -> None:
    name = "name: {zh: 部委, en: Ministries}"
    wrong = "name: {zh: 部委, fr: Ministères}\n  colour: red"
    edit(project, [{"file": "content/kinds.yml", "replace": name, "with": wrong}])
    assert [str(problem) for problem in problems_of(project)] == [
        'content/kinds.yml:2:18: unknown key "fr"; expected zh or en.',
        'content/kinds.yml:3:3: unknown key "colour"; expected id, name or schema_type.',
    ]
