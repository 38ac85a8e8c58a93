"""The seam to the host stops a build where a template names what there is not."""

from pathlib import Path

import jinja2
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from generator.host.plugin import AtlasPlugin
from tests.building import copy_project, site_of
from tests.conftest import EXAMPLE


def test_templates_of_the_host_are_strict() -> None:
    plugin = AtlasPlugin()
    plugin.load_config({})
    env = plugin.on_env(jinja2.Environment(), config=MkDocsConfig(), files=Files([]))  # noqa: S701  # nothing is printed
    with pytest.raises(jinja2.UndefinedError):
        env.from_string("{{ nothing }}").render()


def test_a_template_that_stops_the_build_is_named_with_its_line(tmp_path: Path) -> None:
    plugin = AtlasPlugin()
    plugin.site = site_of(copy_project(tmp_path, EXAMPLE / "content"))
    theme = tmp_path / "templates/theme"
    (theme / "bad.html").write_text("\n{{ nothing.at_all }}", "utf-8")
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(theme))  # noqa: S701  # as above
    with pytest.raises(jinja2.UndefinedError) as caught:
        env.get_template("bad.html").render()
    with pytest.raises(
        PluginError, match=r"^templates/theme/bad\.html:2:1: 'nothing' is undefined"
    ):
        plugin.on_build_error(error=caught.value)
    plugin.on_build_error(error=OSError("of another kind"))
