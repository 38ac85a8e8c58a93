"""What the tests share that need neither a browser nor a whole build."""

from pathlib import Path

import pytest

from generator.data.write import write_data
from generator.folder import Folder
from tests.building import ROOT, BuiltSite, made_once
from tests.conftest import catalog_of, row_source
from tests.large import taken_for_large


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The files for programs of the real content, without pages; no test may change them.

    Those of a built site are the same: tests/built/test_data_files.py compares them.
    """
    source = row_source(catalog_of(ROOT))
    folder = made_once(tmp_path_factory, "files", lambda part: write_data(source, Folder(part)))
    return BuiltSite(folder)


@pytest.fixture(scope="session")
def made_large(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same, published as of a large catalog."""
    source = row_source(catalog_of(ROOT))

    def write(part: Path) -> None:
        with taken_for_large():
            write_data(source, Folder(part))

    return BuiltSite(made_once(tmp_path_factory, "files-large", write))


@pytest.fixture(params=["made", "made_large"])
def either(request: pytest.FixtureRequest) -> BuiltSite:
    """The files, and then those of the same content taken for a large catalog."""
    files: BuiltSite = request.getfixturevalue(request.param)
    return files
