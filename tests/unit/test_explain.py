"""Tests of the sentences made from what pydantic reports; most are in `golden/problems/`."""

from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from generator.catalog import change_records, records, word_records
from generator.content import explain
from generator.content.yaml_source import YamlSource
from generator.problems import Problem
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


WRONG: list[object] = ["", " ", "\u200b", "Quality Culture", [], {}]


def told_of(record: type[BaseModel], data: object) -> list[Problem]:
    """Return what is told of a record."""
    source = YamlSource("a.yml", "", "", [], complete=True)
    try:
        record.model_validate(data)
    except ValidationError as error:
        return list(explain.explain_all(error.errors(include_url=False), record, source, ()))
    return []


RIGHT: list[tuple[type[BaseModel], dict[str, object]]] = [
    (
        records.ActivityRecord,
        {
            "id": "a",
            "title": {"zh": "甲", "en": "a"},
            "quote": ["甲"],
            "context": ["乙"],
            "themes": ["a", "b"],
            "forms": ["a"],
        },
    ),
    (records.Body, {"agency": "b", "role": "assists", "words": "乙"}),
    (word_records.Synonyms, {"words": ["a", "b"]}),
    (
        records.Fact,
        {
            "id": "a",
            "label": {"zh": "甲", "en": "a"},
            "value": {"zh": "甲", "en": "a"},
            "sources": [{"name": {"zh": "甲", "en": "a"}, "url": "https://a.example/"}],
        },
    ),
    (
        change_records.ChangeRecord,
        {
            "id": "a",
            "date": "2024-09-01",
            "kind": "moved",
            "title": {"zh": "甲", "en": "a"},
            "why": {"zh": "甲", "en": "a"},
            "activities": ["2024/a/b"],
            "moved": [{"was": "a.html", "now": "b.html"}],
        },
    ),
]


@pytest.mark.parametrize(("record", "data"), RIGHT, ids=[pair[0].__name__ for pair in RIGHT])
def test_one_wrong_value_is_one_line_that_no_other_contradicts(
    record: type[BaseModel], data: dict[str, object]
) -> None:
    assert told_of(record, data) == []
    for field, value in data.items():
        items = value if isinstance(value, list) else None
        wrong = [each for each in WRONG if each != value]
        for each in wrong:
            assert len(told_of(record, {**data, field: each})) <= 1, (field, each)
        for i, each in [(i, each) for i in range(len(items or [])) for each in wrong]:
            changed = [each if i == j else item for j, item in enumerate(items or [])]
            messages = [problem.message for problem in told_of(record, {**data, field: changed})]
            assert len(messages) <= 1, (field, changed)
            assert "a list of" not in "".join(messages) or isinstance(each, list)


def test_short_list_is_told_with_its_number() -> None:
    (problem,) = told_of(word_records.Synonyms, {"words": ["a"]})
    assert problem.message == '"words" is a list of 1; expected at least 2.'
    (problem,) = told_of(records.ActivityRecord, {**RIGHT[0][1], "themes": []})
    assert problem.message == '"themes" is a list of 0; expected at least one.'


def test_mistyped_key_is_not_missing_as_well() -> None:
    data = {key: value for key, value in RIGHT[0][1].items() if key != "title"}
    (problem,) = told_of(records.ActivityRecord, {**data, "titel": {"zh": "甲"}})
    assert problem.hint == 'Did you mean "title"?'
    two = told_of(records.ActivityRecord, {**data, "zzz": "x"})
    assert [problem.message.split(";")[0] for problem in two] == [
        'missing "title"',
        'unknown key "zzz"',
    ]
