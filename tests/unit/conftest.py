"""What the tests share that need neither a browser nor a whole build."""

import pytest

from generator.data.write import write_data
from tests.building import ROOT, BuiltSite, made_once
from tests.conftest import catalog_of, row_source


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The files for programs of the real content, without pages; no test may change them.

    Those of a built site are the same: tests/built/test_data_files.py compares them.
    """
    source = row_source(catalog_of(ROOT))
    folder = made_once(tmp_path_factory, "files", lambda part: write_data(source, part))
    return BuiltSite(folder)
