"""The example project, which has two campaigns, and the real content with later years, built."""

import shutil

import pytest

from tests.building import BuiltSite, build_project, copy_project
from tests.built.two_campaigns.project import Project
from tests.conftest import EXAMPLE
from tests.later_years import add_later_years


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The example project."""
    project = copy_project(tmp_path_factory.mktemp("two"), EXAMPLE / "content")
    return Project(build_project(project), project / "content")


@pytest.fixture(scope="session")
def later(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The real content with later years."""
    project = copy_project(tmp_path_factory.mktemp("later"))
    add_later_years(project)
    return Project(build_project(project), project / "content")


@pytest.fixture(scope="session", params=["example", "later"])
def each(request: pytest.FixtureRequest) -> Project:
    """Each of the two, one after the other."""
    project: Project = request.getfixturevalue(request.param)
    return project


@pytest.fixture(scope="session")
def first_year(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The example site with its first campaign alone."""
    project = copy_project(tmp_path_factory.mktemp("first"), EXAMPLE / "content")
    shutil.rmtree(project / "content/campaigns/2025")
    last = {"agencies": "bing", "themes": "consumers", "forms": "service"}
    for name, key in {**last, "changes": "second-campaign"}.items():
        path = project / f"content/{name}.yml"
        before, found, _ = path.read_text("utf-8").partition(f"\n- id: {key}\n")
        assert found
        path.write_text(before, "utf-8")
    return build_project(project)
