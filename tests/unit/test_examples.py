"""The examples give something of whatever the content is."""

import sqlite3
from pathlib import Path

import pytest

from generator.data.examples import examples
from generator.data.write import write_data
from generator.folder import Folder
from tests.building import ROOT
from tests.conftest import EXAMPLE, catalog_of, row_source


@pytest.mark.parametrize("project", [ROOT, EXAMPLE], ids=["real", "example"])
def test_statements_give_as_much_as_is_said(project: Path, tmp_path: Path) -> None:
    catalog = catalog_of(project)
    write_data(row_source(catalog), Folder(tmp_path))
    database = sqlite3.connect(tmp_path / "data/atlas.sqlite")
    found = list(examples(catalog))
    for example in found:
        assert example.number > 0
        if example.code.startswith("SELECT"):
            assert len(database.execute(example.code).fetchall()) == example.number
    database.close()
    assert [example.code.split()[0] for example in found] == ["SELECT", "SELECT", "python3", "node"]
