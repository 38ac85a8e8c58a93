"""Each kind of page is declared once, and its template reads just what it is given."""

import pkgutil
from dataclasses import fields
from importlib import import_module

import jinja2
import pytest

from generator.language import Language
from generator.pages import kinds
from generator.pages.kinds import KINDS, WITH_TEMPLATE, page_paths
from generator.pages.page import PageKind
from generator.pages.template_check import PAGE_NAMES, Parsed, names_read
from tests.building import ROOT, site_of

TEMPLATES = ROOT / "templates"


def trees() -> dict[str, Parsed]:
    environment = jinja2.Environment()  # noqa: S701  # nothing is printed
    return {
        path.relative_to(TEMPLATES).as_posix(): Parsed(environment.parse(path.read_text("utf-8")))
        for path in TEMPLATES.rglob("*.md.j2")
    }


def test_every_kind_is_in_the_list() -> None:
    declared = {
        id(value): f"{module.name}.{name}"
        for module in pkgutil.iter_modules(kinds.__path__)
        for name, value in vars(import_module(f"{kinds.__name__}.{module.name}")).items()
        if isinstance(value, PageKind)
    }
    modules = {name.partition(".")[0] for name in declared.values()}
    assert modules == {module.name for module in pkgutil.iter_modules(kinds.__path__)}
    assert set(declared) == {id(kind) for kind in (*WITH_TEMPLATE, *KINDS)}, declared


def test_every_template_of_a_page_has_a_kind() -> None:
    templates = {path.name.removesuffix(".md.j2") for path in (TEMPLATES / "pages").glob("*")}
    assert templates == {kind.name for kind in WITH_TEMPLATE}


@pytest.mark.parametrize("kind", WITH_TEMPLATE, ids=lambda kind: f"{kind.name} {kind.place}")
def test_template_reads_every_field_of_its_context_and_no_other_name(kind: PageKind) -> None:
    given = {field.name for field in fields(kind.context)}
    assert names_read(trees(), f"pages/{kind.name}.md.j2") - PAGE_NAMES == given


def test_every_kind_says_where_its_pages_are() -> None:
    site = site_of(ROOT)
    for lang in Language:
        for kind in set(KINDS) & set(WITH_TEMPLATE):
            made = [
                page.address.partition("/")[2]
                for page in site.pages
                if page.kind is kind and page.lang is lang
            ]
            assert made == list(kind.paths(site.catalog)), kind.name
            for path in made:
                assert path == kind.place or path.startswith(kind.place), path
                assert kind.place.endswith("/") == (path != kind.place), path
    assert page_paths(site.catalog) >= {"index.html", "about.html", "agencies/index.html"}
