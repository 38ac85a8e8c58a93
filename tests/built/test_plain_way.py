"""Each page made by itself has the same bytes as pages whose common parts are made once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.building import copy_project
from tests.conftest import EXAMPLE
from tests.corpus import write_corpus


def example(project: Path) -> None:
    copy_project(project, EXAMPLE / "content")


def corpus(project: Path) -> None:
    example(project)
    write_corpus(project / "content", agencies=40, each=10)


def built(project: Path, *, plain: bool) -> dict[str, bytes]:
    """Return the files of a project's site, built in one of the two ways."""
    config = load_config(str(project / "mkdocs.yml"), strict=False)
    config.plugins["campaign-atlas"].config.plain = plain
    config.site_dir = str(project / f"site-{plain}")
    build(config)
    files = (path for path in Path(config.site_dir).rglob("*") if path.is_file())
    return {path.relative_to(config.site_dir).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("make", [copy_project, example, corpus], ids=lambda make: make.__name__)
def test_both_ways_give_the_same_bytes(make: Callable[[Path], object], tmp_path: Path) -> None:
    make(tmp_path)
    ready, plain = built(tmp_path, plain=False), built(tmp_path, plain=True)
    assert set(ready) == set(plain)
    assert [path for path in ready if ready[path] != plain[path]] == []
    assert sum(path.endswith(".html") for path in ready) > 60
