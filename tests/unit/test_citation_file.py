"""`CITATION.cff`, which those who cite the repository read, says what the site says."""

import json
from typing import Any

import jsonschema
import pytest
import yaml

from generator.structure import routes
from tests.building import ROOT, SITE_URL
from tests.conftest import catalog_of


@pytest.fixture(scope="module")
def cff() -> dict[str, Any]:
    text = (ROOT / "CITATION.cff").read_text("utf-8")
    record: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506  # text alone
    return record


def test_file_is_as_its_schema_says(cff: dict[str, Any]) -> None:
    schema = json.loads((ROOT / "tests/schemas/cff.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    assert list(validator.iter_errors(cff)) == []


def test_file_agrees_with_the_content(cff: dict[str, Any]) -> None:
    catalog = catalog_of(ROOT)
    site = catalog.site
    assert (cff["version"], cff["date-released"]) == (site.updated, site.updated)
    assert cff["title"] == site.name.en
    assert [author["name"].lower() for author in cff["authors"]] == [str(site.publisher.en).lower()]
    assert cff["url"] == f"{SITE_URL}en/{routes.DATA}"
    assert f"/{cff['license'].removeprefix('CC-').rpartition('-')[0].lower()}/" in str(
        site.licences.translation.url
    )
    titles = [campaign.record.notice.title.zh for campaign in catalog.campaigns]
    assert [reference["title"] for reference in cff["references"]] == titles
