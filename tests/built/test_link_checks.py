"""MkDocs goes on checking links into pages, whose records it has never read."""

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.building import copy_project
from tests.conftest import EXAMPLE

LINKS = {
    "agencies/jia.md#2024-service-tour": "a record",
    "agencies/jia.md#cite": "a heading of the interface",
    "themes/testing.md#jia": "a heading of the content",
    "agencies/jia.md#nothing": "",
    "data.md#no-place": "",
}
"""Links with what they lead to."""


@pytest.mark.parametrize("plain", [False, True])
def test_only_links_to_no_place_are_told(
    plain: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    copy_project(tmp_path, EXAMPLE / "content")
    about = tmp_path / "content/pages/en/about.md"
    links = "\n".join(f"[{place or 'none'}]({link})" for link, place in LINKS.items())
    about.write_text(f"{about.read_text('utf-8')}\n\n{links}\n", "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins["campaign-atlas"].config.plain = plain
    with caplog.at_level(logging.WARNING, logger="mkdocs.structure.pages"):
        build(config)
    told = [record.message for record in caplog.records if record.name == "mkdocs.structure.pages"]
    assert [link for link in LINKS for text in told if f"'{link}'" in text] == [
        link for link, place in LINKS.items() if not place
    ]
    assert len(told) == 2
