"""Join the stations: a project's folders in, the site's Markdown pages and files out."""

import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from generator.apart import apart
from generator.catalog.catalog import Catalog
from generator.content.kept_files import KeptFiles
from generator.content.read import read_catalog
from generator.data.write import WORDS
from generator.folder import Folder
from generator.generated_files import generated_files
from generator.language import Language
from generator.pages.embed_files import embed_files
from generator.pages.frame.framer import Framer
from generator.pages.kinds import (
    KINDS,
    WITH_TEMPLATE,
    current_addresses,
    make_pages,
    navigation,
    page_paths,
)
from generator.pages.page import Maker, Page
from generator.pages.press import Press, set_up
from generator.pages.render import Part
from generator.pages.rendered_pages import Places, RenderedPages
from generator.pages.status import MARK, translation_states
from generator.pages.template_check import TEMPLATE_ERRORS, template_problem
from generator.pages.templates import STRINGS, TEMPLATES, read_templates
from generator.pages.written_links import WrittenLinks, check_marks
from generator.problems import ContentError, Problem, at_most
from generator.rendered_site import CONTENT, WRITTEN_PAGES, RenderedSite, SiteAddress, Way
from generator.search.index import CORE
from generator.standing.keys import PageKeys
from generator.standing.site import StandingSite
from generator.stations import each_at, station
from generator.strings import WordError
from generator.structure import routes
from generator.structure.promise import check_addresses, to_address_list
from generator.structure.reserved import Reserved, ids_in

_WORTH_PARTING = 200
"""Fewer pages are rendered sooner than another process has begun."""


def read_project(
    project: Path,
    kept: KeptFiles | None = None,
    *,
    has_drafts: bool = False,
    content: Path | None = None,
) -> tuple[Catalog | None, list[Problem]]:
    """Read and check the content of the project in a folder, its published addresses too.

    Args:
        project: The folder.
        kept: What files said when they were read before, for speed; see `read_catalog`.
        has_drafts: Whether the drafts of campaigns are read too.
        content: Another folder in the place of the project's content.

    Returns:
        The catalog, or None when there are errors, and all problems, warnings included, in order.
    """
    root, reserved = content or project / CONTENT, _reserved(project)
    catalog, problems = read_catalog(root, reserved, kept, has_drafts=has_drafts)
    lost = at_most(check_addresses(catalog, current_addresses(catalog))) if catalog else []
    return (None if lost else catalog), sorted([*problems, *lost])


def _reserved(project: Path) -> Reserved:
    places = {kind.place for kind in KINDS if kind.place} | {routes.OPENSEARCH}
    return Reserved(ids_in(project / TEMPLATES), frozenset(places))


def address_list(catalog: Catalog) -> str:
    """Return the list of published addresses with those of today added."""
    return to_address_list(catalog, current_addresses(catalog))


def make_site(
    project: Path, address: SiteAddress, way: Way | None = None
) -> tuple[RenderedSite | None, list[Problem]]:
    """Read, check and render the project in a folder, to be published at an address.

    Returns:
        The site, or None when there are errors, and all problems, warnings included, in order.
    """
    way = way or Way()
    with station("Reading the content"):
        catalog, problems = read_project(project, way.memory.files, has_drafts=way.has_drafts)
    press = way.memory.press_for(way.base)
    templates, wrong = (press.templates, []) if press else read_templates(project, WITH_TEMPLATE)
    marks = list(check_marks(project / WRITTEN_PAGES, WRITTEN_PAGES))
    problems = sorted([*problems, *wrong, *marks])
    if catalog is None or templates is None or marks:
        return None, problems
    if press:
        press.forget()
    else:
        press = set_up(way.base, templates, catalog, is_plain=way.is_plain)
    try:
        links = WrittenLinks(project / WRITTEN_PAGES, WRITTEN_PAGES)
        site = _render(_Project(project, catalog, address), press, links, way)
        ids = {page.src_uri: partial(site.ids_of, page.address) for page in site.pages}
        return site, sorted([*problems, *links.check(ids, site.files)])
    except ContentError as error:
        return None, sorted([*problems, *error.problems])


@dataclass(frozen=True)
class _Project:
    """What was read of a project."""

    folder: Path
    catalog: Catalog
    address: SiteAddress


def _render(project: _Project, press: Press, links: WrittenLinks, way: Way) -> RenderedSite:
    catalog, address = project.catalog, project.address
    templates = press.templates
    paths = page_paths(catalog)
    makers = {
        lang: Maker(catalog, words, address.site_url, paths)
        for lang, words in templates.strings.items()
    }
    try:
        with station("Laying out the pages"):
            pages = make_pages(makers)
            keys = PageKeys(catalog, pages, way.base)
            key_of = {page.address: keys.of(page) for page in pages}
            kept = dict.fromkeys(_kept(pages, key_of, way.memory.standing, links.targets))
        stale = [page for page in pages if page not in kept]
        standing = way.memory.standing
        rendered = RenderedPages(standing.files.path if standing else None)
        problems = _render_pages(stale, press, rendered)
        written = dict(_written(project.folder, makers, press, problems))
        if problems:
            # Pages of a kind share a template, and its mistakes.
            raise ContentError([*dict.fromkeys(problems)])
        nav = {lang: navigation(maker) for lang, maker in makers.items()}
        framer = Framer(makers, nav, pages, CORE, address.edit_url)
        files = dict(generated_files(catalog, makers, pages, rendered, templates))
        for lang, maker in makers.items():
            files |= embed_files(maker, press.renderers[lang])
        for maker in makers.values():
            maker.words.require(WORDS)
    except WordError as error:
        raise ContentError([error.problem(f"{STRINGS}/{lang}.toml") for lang in Language]) from None
    return RenderedSite(
        project=project.folder,
        catalog=catalog,
        address=address,
        makers=makers,
        pages=pages,
        rendered=rendered,
        kept=[*kept],
        written=written,
        files=files,
        framer=framer,
        press=press,
        keys=key_of,
        way=way,
    )


def _kept(
    pages: Iterable[Page],
    keys: Mapping[str, bytes | None],
    standing: StandingSite | None,
    linked: Collection[str],
) -> Iterator[Page]:
    """Yield the pages that stand as they would be made, but for those that written ones link to.

    Of these the ids are needed.
    """
    if standing:
        for page in pages:
            is_same = standing.has(page.address, page.files, keys[page.address])
            if is_same and page.src_uri not in linked:
                yield page


def _render_pages(pages: Sequence[Page], press: Press, rendered: RenderedPages) -> list[Problem]:
    """Render pages, those in one language apart: nothing is made for both; return what is wrong."""
    if len(pages) < _WORTH_PARTING:
        return _render_each(pages, press, rendered)
    own, others = ([page for page in pages if page.lang is lang] for lang in Language)
    theirs = RenderedPages()

    def render_others() -> tuple[Places, list[tuple[Any, ...]]]:
        found = _render_each(others, press, theirs)
        return theirs.places(), [astuple(problem) for problem in found]

    with apart(render_others) as begun:
        problems = _render_each(own, press, rendered)
        places, found = begun.result()
    rendered.take(theirs, places)
    return [*problems, *(Problem(*each) for each in found)]


def _render_each(pages: Sequence[Page], press: Press, rendered: RenderedPages) -> list[Problem]:
    problems = []
    for page in each_at("Rendering the pages", pages, len(pages)):
        try:
            rendered.add(press.renderers[page.lang].render(page))
        except TEMPLATE_ERRORS as error:
            problems.append(template_problem(error, press.templates.folder.parent, TEMPLATES))
    return problems


def _written(
    project: Path, makers: Mapping[Language, Maker], press: Press, problems: list[Problem]
) -> Iterator[tuple[str, Part]]:
    for lang, maker in makers.items():
        for path in maker.catalog.written_pages:
            address = routes.address(lang, path)
            source = project / WRITTEN_PAGES / routes.src_uri(address)
            if MARK not in source.read_text("utf-8"):
                continue
            states = list(translation_states(maker.catalog, maker.strings))
            try:
                yield address, press.renderers[lang].part(states, "status", address)
            except TEMPLATE_ERRORS as error:
                problems.append(template_problem(error, project, TEMPLATES))


def export_pages(site: RenderedSite, target: Path) -> int:
    """Write every page as Markdown, and beside them all other files of the site; return how many.

    Args:
        site: The rendered site.
        target: A new or empty folder.
    """
    hidden = shutil.ignore_patterns(".*")
    shutil.copytree(site.project / WRITTEN_PAGES, target, ignore=hidden, dirs_exist_ok=True)
    folder = Folder(target)
    for address, content in site.files.items():
        folder.write(address, [content.encode() if isinstance(content, str) else content])
    site.telling(site.write_for_programs(folder)).write_markdown(folder)
    return sum(1 for _ in target.rglob("*.md"))
