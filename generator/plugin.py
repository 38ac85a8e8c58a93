"""The seam to MkDocs: hand it the pages, a navigation per language, and each page's own words."""

import copy
import logging
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from generator.build import Site, make_site
from generator.language import Language
from generator.pages import routes
from generator.pages.nav import NavItem
from generator.problems import ContentError, Problem, summary
from generator.publish.finish import finish

log = logging.getLogger(f"mkdocs.plugins.{__name__}")


class AtlasConfig(Config):
    """The plugin's options in `mkdocs.yml`."""

    content = Type(str, default="content")
    """The content folder, relative to `mkdocs.yml`."""
    templates = Type(str, default="templates")
    """The folder of page templates and strings, relative to `mkdocs.yml`."""


class AtlasPlugin(BasePlugin[AtlasConfig]):
    """Makes the pages of the site from the content folder.

    MkDocs keeps the plugin over the rebuilds of `mkdocs serve` because it has `on_startup`.
    """

    def __init__(self) -> None:
        self.site: Site | None = None
        self.problems: list[Problem] = []
        self.is_serving = False
        self.navigations: dict[Language, Navigation] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note whether a rebuild may show the last good content."""
        self.is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; stop on problems, but go on serving the last good content."""
        project = Path(config.config_file_path).parent
        try:
            self.site = make_site(project / self.config.content, project / self.config.templates)
            self.problems = self.site.warnings
        except ContentError as error:
            self.problems = error.problems
        for problem in self.problems:
            log.log(logging.ERROR if problem.level == "error" else logging.WARNING, str(problem))
        failed = any(problem.level == "error" for problem in self.problems)
        if self.site is None or (failed and not self.is_serving):
            raise PluginError(f"{summary(self.problems)} in {self.config.content}/")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, and the navigation that MkDocs is to resolve."""
        site = self.good_site
        in_nav = {item.address for items in site.nav.values() for item in items}
        up = Path(config.docs_dir).relative_to(Path(config.config_file_path).parent).parts[1:]
        for page in site.pages:
            is_listed = page.spec.address in in_nav
            level = InclusionLevel.INCLUDED if is_listed else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, page.src_uri, content=page.markdown, inclusion=level)
            # MkDocs reads `edit_uri` once, when it creates the Page right after `on_files`.
            file.edit_uri = "/".join([*(".." for _ in up), page.spec.source_path])
            files.append(file)
        config.nav = [
            {lang.value: [_nav_entry(item) for item in items]} for lang, items in site.nav.items()
        ]
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Part the navigation into one per language, and chain the pages of each section."""
        for lang, section in zip(self.good_site.nav, nav.items, strict=True):
            for item in section.children or ():
                item.parent = None
            pages = [page for page in nav.pages if routes.language_of(page.url) is lang]
            self.navigations[lang] = Navigation(list(section.children or ()), pages)
            self.navigations[lang].homepage = pages[0]
            _chain(pages)
        sections = {
            item.children[0].url: item
            for each in self.navigations.values()
            for item in each.items
            if isinstance(item, Section)
        }
        self.add_details(files, config, sections)
        return nav

    def add_details(self, files: Files, config: MkDocsConfig, sections: dict[str, Section]) -> None:
        """Put the pages that no navigation lists under their section."""
        chains: dict[str, list[Page]] = {}
        for spec in (page.spec for page in self.good_site.pages):
            if spec.section:
                file = files.src_uris[routes.src_uri(spec.address)]
                page = file.page or Page(None, file, config)
                page.parent = sections[spec.section]
                chains.setdefault(spec.section, []).append(page)
        for chain in chains.values():
            _chain(chain)

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Give hand-written pages their language too, and make titles safe to print."""
        lang = routes.language_of(page.url)
        page.meta.setdefault("lang", lang.value if lang else Language.ZH.value)
        # Material prints these two without escaping them.
        for name in ("title", "description"):
            page.meta[name] = escape(page.meta.get(name, ""))
        return markdown

    def on_page_context(
        self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        """Give a page the navigation, the name and the links of its language, on a copy of config."""
        site, lang = self.good_site, Language(page.meta["lang"])
        own = copy.copy(config)
        own.site_name = site.catalog.site.name.of(lang)
        # Material would show the repository in the header and ask its host for figures.
        own.repo_url = None
        pages = routes.alternates(page.url)
        own.extra = {
            **config.extra,
            "homepage": routes.address(lang, routes.HOME),
            "alternate": [
                {
                    "name": site.strings[each].words["language_name"],
                    "link": pages[each.tag],
                    "lang": each.tag,
                }
                for each in Language
            ],
        }
        hreflang = {tag: routes.absolute(each, config.site_url or "") for tag, each in pages.items()}
        return {
            **context,
            "config": own,
            "nav": self.navigations[lang],
            "atlas": {
                "t": site.strings[lang].words,
                "lang": lang.value,
                "site": site.catalog.site,
                "hreflang": hreflang,
                "problems": self.problems if self.is_serving else [],
            },
        }

    def on_template_context(
        self, context: dict[str, Any], *, template_name: str, config: MkDocsConfig
    ) -> dict[str, Any]:
        """Give the 404 page, which is of no language, the words of both."""
        site = self.good_site
        own = copy.copy(config)
        own.repo_url = None
        own.extra = {**config.extra, "homepage": routes.ENTRY}
        parts = [
            {"tag": lang.tag, "t": site.strings[lang].words, "links": items}
            for lang, items in site.nav.items()
        ]
        return {**context, "config": own, "not_found": parts}

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:  # noqa: ANN401
        """Rebuild when content or a template changes."""
        server.watch(self.config.content)
        server.watch(self.config.templates)
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what is made of the finished files."""
        finish(Path(config.site_dir), config.site_url or "")

    @property
    def good_site(self) -> Site:
        """The last content without errors; `on_config` stops the build when there is none."""
        assert self.site is not None  # noqa: S101
        return self.site


def _nav_entry(item: NavItem) -> dict[str, Any]:
    src_uri = routes.src_uri(item.address)
    return {item.title: [src_uri] if item.is_section else src_uri}


def _chain(pages: list[Page]) -> None:
    for i, page in enumerate(pages):
        page.previous_page = pages[i - 1] if i else None
        page.next_page = pages[i + 1] if i + 1 < len(pages) else None
