"""Join the stations: a project's folders in, the site's Markdown pages and files out."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from posixpath import dirname

from generator.catalog.catalog import Catalog
from generator.content.kept_files import KeptFiles
from generator.content.read import read_catalog
from generator.data.columns import RowSource
from generator.data.folder import FileSum
from generator.data.write import WORDS, write_data
from generator.files import files_below
from generator.generated_files import generated_files
from generator.language import Language
from generator.pages.dressing import Dress
from generator.pages.embed_files import embed_files
from generator.pages.frame.framer import Framer
from generator.pages.kinds import (
    KINDS,
    WITH_TEMPLATE,
    current_addresses,
    data,
    make_pages,
    navigation,
    page_paths,
)
from generator.pages.page import Maker, Page
from generator.pages.phrases import names_of
from generator.pages.plain import to_plain
from generator.pages.render import Part, RenderedPage, Renderer
from generator.pages.status import MARK, translation_states
from generator.pages.template_check import TEMPLATE_ERRORS, template_problem
from generator.pages.templates import STRINGS, TEMPLATES, Templates, read_templates
from generator.pages.written_links import check_links, check_marks
from generator.problems import ContentError, Problem, at_most
from generator.search.index import CORE
from generator.stations import each_at, station
from generator.strings import WordError
from generator.structure import routes
from generator.structure.promise import check_addresses, to_address_list
from generator.structure.reserved import Reserved, ids_in

CONTENT = "content"
WRITTEN_PAGES = f"{CONTENT}/pages"
"""The folder of hand-written pages; it alone is MkDocs' `docs_dir`."""


@dataclass(frozen=True)
class SiteAddress:
    """Where a site is published, and where its content is edited."""

    site_url: str
    edit_url: str = ""
    """What leads to the content folder of the repository, or nothing."""


@dataclass(frozen=True)
class RenderedSite:
    """Everything that is known before a renderer is started."""

    project: Path
    catalog: Catalog
    address: SiteAddress
    makers: Mapping[Language, Maker]
    pages: list[RenderedPage]
    written: Mapping[str, Part]
    """What is made for the hand-written pages that ask for it, by their addresses."""
    files: Mapping[str, str | bytes]
    """The generated files that are no pages, by their address."""
    framer: Framer
    renderers: Mapping[Language, Renderer]
    sums: Mapping[str, FileSum] = field(default_factory=dict)
    """The SHA-256 and the size of each file that `with_data` has written, by its address."""

    def fill(self, markdown: str, page: str) -> str:
        """Return a hand-written page, given its address, with what is made for it filled in."""
        part = self.written.get(page)
        return markdown.replace(MARK, part.markdown) if part else markdown

    def markdown_files(self) -> Iterator[tuple[str, str]]:
        """Yield every page as Markdown that any renderer reads, each with its path."""
        for page in self.pages:
            yield page.src_uri, page.markdown
        folder = self.project / WRITTEN_PAGES
        for path in files_below(folder, "*.md"):
            name = path.relative_to(folder).as_posix()
            text = self.fill(path.read_text("utf-8-sig"), routes.page_of(name))
            yield name, to_plain(text, name)

    @cached_property
    def dresses(self) -> Mapping[str, Dress]:
        """What our build puts on each page, by its address."""
        written = {address: part.dress for address, part in self.written.items()}
        return {**{page.page.address: page.dress for page in self.pages}, **written}

    def with_data(self, site_dir: Path) -> "RenderedSite":
        """Write the files for programs into a folder that becomes the site.

        Returns:
            The site, whose pages then tell the sizes of these files.
        """
        words = {lang: maker.words for lang, maker in self.makers.items()}
        source = RowSource(self.catalog, self.address.site_url, words)
        # Beside the index, whose folder names the very records that it numbers.
        index = next(dirname(name) for name in self.files if name.endswith("/reading.js"))
        with station("Writing the data"):
            sums = write_data(source, site_dir, index)
        sizes = {address: known.size for address, known in sums.items()}
        makers = {lang: maker.knowing(sizes) for lang, maker in self.makers.items()}
        told = {
            page.address: self.renderers[page.lang].render(page)
            for maker in makers.values()
            for page in data.KIND.pages(maker)
        }
        pages = [told.get(page.page.address, page) for page in self.pages]
        return replace(self, makers=makers, pages=pages, sums=sums)

    def write_markdown(self, site_dir: Path) -> None:
        """Write the Markdown of every page into a built folder."""
        files, folders = self.markdown_files(), set[Path]()
        for name, text in each_at("Writing the Markdown", files, len(self.pages)):
            path = site_dir / name
            if path.parent not in folders:
                path.parent.mkdir(parents=True, exist_ok=True)
                folders.add(path.parent)
            path.write_text(text, "utf-8")


def read_project(
    project: Path, kept: KeptFiles | None = None
) -> tuple[Catalog | None, list[Problem]]:
    """Read and check the content of the project in a folder, its published addresses too.

    Args:
        project: The folder.
        kept: What files said when they were read before, for speed; see `read_catalog`.

    Returns:
        The catalog, or None when there are errors, and all problems, warnings included, in order.
    """
    catalog, problems = read_catalog(project / CONTENT, _reserved(project), kept)
    lost = at_most(check_addresses(catalog, current_addresses(catalog))) if catalog else []
    return (None if lost else catalog), sorted([*problems, *lost])


def _reserved(project: Path) -> Reserved:
    places = {kind.place for kind in KINDS if kind.place} | {routes.OPENSEARCH}
    return Reserved(ids_in(project / TEMPLATES), frozenset(places))


def address_list(catalog: Catalog) -> str:
    """Return the list of published addresses with those of today added."""
    return to_address_list(catalog, current_addresses(catalog))


def make_site(
    project: Path, address: SiteAddress, *, is_plain: bool = False
) -> tuple[RenderedSite | None, list[Problem]]:
    """Read, check and render the project in a folder, to be published at an address.

    Args:
        project: The folder.
        address: Where it is published.
        is_plain: Whether every page is rendered by Jinja alone: slower, the same bytes.

    Returns:
        The site, or None when there are errors, and all problems, warnings included, in order.
    """
    with station("Reading the content"):
        catalog, problems = read_project(project)
    templates, wrong = read_templates(project, WITH_TEMPLATE)
    marks = list(check_marks(project / WRITTEN_PAGES, WRITTEN_PAGES))
    problems = sorted([*problems, *wrong, *marks])
    if catalog is None or templates is None or marks:
        return None, problems
    try:
        site = _render(project, catalog, templates, address, is_plain=is_plain)
        dresses = {page.src_uri: page.dress for page in site.pages}
        links = check_links(project / WRITTEN_PAGES, WRITTEN_PAGES, dresses, site.files)
        return site, sorted([*problems, *links])
    except ContentError as error:
        return None, sorted([*problems, *error.problems])


def _render(
    project: Path,
    catalog: Catalog,
    templates: Templates,
    address: SiteAddress,
    *,
    is_plain: bool,
) -> RenderedSite:
    paths = page_paths(catalog)
    makers = {
        lang: Maker(catalog, words, address.site_url, paths)
        for lang, words in templates.strings.items()
    }
    title_words = templates.title_words | names_of(catalog)
    renderers = {
        lang: Renderer(templates.folder, words, templates.colours, title_words, is_plain=is_plain)
        for lang, words in templates.strings.items()
    }
    try:
        with station("Laying out the pages"):
            pages = make_pages(makers)
        problems: dict[Problem, None] = {}
        rendered = list(_rendered(pages, renderers, project, problems))
        written = dict(_written(project, makers, renderers, problems))
        if problems:
            raise ContentError(list(problems))
        nav = {lang: navigation(maker) for lang, maker in makers.items()}
        framer = Framer(makers, nav, pages, CORE, address.edit_url)
        with station("Indexing for the search"):
            files = dict(generated_files(catalog, makers, rendered, templates))
        for lang, maker in makers.items():
            files |= embed_files(maker, renderers[lang])
        for maker in makers.values():
            maker.words.require(WORDS)
    except WordError as error:
        raise ContentError([error.problem(f"{STRINGS}/{lang}.toml") for lang in Language]) from None
    return RenderedSite(
        project, catalog, address, makers, rendered, written, files, framer, renderers
    )


def _rendered(
    pages: Sequence[Page],
    renderers: Mapping[Language, Renderer],
    project: Path,
    problems: dict[Problem, None],
) -> Iterator[RenderedPage]:
    for page in each_at("Rendering the pages", pages, len(pages)):
        try:
            yield renderers[page.lang].render(page)
        except TEMPLATE_ERRORS as error:
            # Pages of a kind share a template, and its mistakes.
            problems[template_problem(error, project, TEMPLATES)] = None


def _written(
    project: Path,
    makers: Mapping[Language, Maker],
    renderers: Mapping[Language, Renderer],
    problems: dict[Problem, None],
) -> Iterator[tuple[str, Part]]:
    for lang, maker in makers.items():
        for path in maker.catalog.written_pages:
            address = routes.address(lang, path)
            source = project / WRITTEN_PAGES / routes.src_uri(address)
            if MARK not in source.read_text("utf-8"):
                continue
            states = list(translation_states(maker.catalog, maker.strings))
            try:
                yield address, renderers[lang].part(states, "status", address)
            except TEMPLATE_ERRORS as error:
                problems[template_problem(error, project, TEMPLATES)] = None


def export_pages(site: RenderedSite, target: Path) -> int:
    """Write every page as Markdown, and beside them all other files of the site; return how many.

    Args:
        site: The rendered site.
        target: A new or empty folder.
    """
    hidden = shutil.ignore_patterns(".*")
    shutil.copytree(site.project / WRITTEN_PAGES, target, ignore=hidden, dirs_exist_ok=True)
    for address, content in site.files.items():
        path = target / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    site.with_data(target).write_markdown(target)
    return sum(1 for _ in target.rglob("*.md"))
