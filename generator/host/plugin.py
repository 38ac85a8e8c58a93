"""The seam to MkDocs: hand it the pages, a navigation per language, and each page's own words."""

import copy
import logging
from pathlib import Path

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.build import CONTENT, TEMPLATES, Site, layout_of, make_site, site_files
from generator.finish.finish import finish
from generator.finish.headers import policy_for
from generator.language import Language
from generator.problems import ContentError, Problem, errors, summary
from generator.structure import routes

log = logging.getLogger(f"mkdocs.plugins.{__name__}")


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types for subclassing
    """The plugin has no options: folder names are the project's habit, not a choice."""


class AtlasPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]  # as above
    """Makes the pages of the site from the content folder."""

    def __init__(self) -> None:
        self.site: Site | None = None
        self.problems: list[Problem] = []
        self.is_serving = False
        self.navigations: dict[Language, Navigation] = {}

    # Because of this event MkDocs keeps the plugin, and so the last good content, over rebuilds.
    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note whether a rebuild may show the last good content."""
        self.is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; stop on problems, but go on serving the last good content."""
        try:
            self.site = make_site(_project(config), config.site_url or "")
            self.problems = self.site.warnings
        except ContentError as error:
            self.problems = error.problems
        for problem in self.problems:
            log.log(logging.ERROR if problem.level == "error" else logging.WARNING, str(problem))
        # In strict mode too before MkDocs has emptied the folder of the site.
        failed = self.problems if config.strict else errors(self.problems)
        if self.site is None or (failed and not self.is_serving):
            raise PluginError(f"{summary(self.problems)}; the site is as it was.")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages; the navigation is made by `on_nav`, not from this list."""
        config.nav = []
        for file in files:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        up = Path(config.docs_dir).relative_to(_project(config) / CONTENT).parts
        for page in self.good_site.pages:
            file = File.generated(
                config, page.src_uri, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV
            )
            # MkDocs reads `edit_uri` once, when it creates the Page.
            file.edit_uri = "/".join([*(".." for _ in up), page.spec.source_path])
            files.append(file)
        for address, text in site_files(self.good_site, config.site_url or "").items():
            files.append(File.generated(config, address, content=text))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make one navigation per language, and put the pages that none lists under a section."""
        sections: dict[str, Section] = {}
        for lang, items in self.good_site.nav.items():
            pages = [
                Page(item.title, files.src_uris[routes.src_uri(item.address)], config)
                for item in items
            ]
            for item, page in zip(items, pages, strict=True):
                if item.is_section:
                    sections[item.address] = page.parent = Section(item.title, [page])
            self.navigations[lang] = Navigation([page.parent or page for page in pages], pages)
            self.navigations[lang].homepage = pages[0]
        for address, section in sections.items():
            details = [
                Page(None, files.src_uris[page.src_uri], config)
                for page in self.good_site.pages
                if page.spec.section == address
            ]
            for i, page in enumerate(details):
                page.parent = section
                page.previous_page = details[i - 1] if i else None
                page.next_page = details[i + 1] if i + 1 < len(details) else None
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Give hand-written pages their language too, and make titles safe to print."""
        page.meta.setdefault("lang", (routes.language_of(page.url) or Language.ZH).value)
        # Material prints these two without escaping them.
        for name in ("title", "description"):
            page.meta[name] = escape(page.meta.get(name, ""))
        return self.good_site.fill(markdown, page.url)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a page the navigation, the name and the links of its language."""
        lang, texts = Language(page.meta["lang"]), (page.meta["title"], page.meta["description"])
        layout = layout_of(self.good_site, page.url, lang, config.site_url or "", *texts)
        context["config"] = _config_for(config, layout.site_name, layout.home, layout.switch)
        context["nav"] = self.navigations[layout.lang]
        ours = {"atlas": layout, "policy": policy_for(layout.json_ld)}
        return {**context, **ours, "problems": self.problems if self.is_serving else []}  # type: ignore  # ours

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the 404 page, which is of no language, the words and links of both."""
        layouts = [
            (layout_of(self.good_site, routes.ENTRY, lang, config.site_url or ""), items)
            for lang, items in self.good_site.nav.items()
        ]
        context["config"] = _config_for(config, config.site_name, routes.ENTRY, [])
        return {**context, "layouts": layouts, "policy": policy_for("")}  # type: ignore[typeddict-unknown-key]  # ours

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild when content or a template changes."""
        for folder in (CONTENT, TEMPLATES):
            server.watch(str(_project(config) / folder))
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what is made of the finished files."""
        self.good_site.write_data(Path(config.site_dir), config.site_url or "")
        finish(Path(config.site_dir), config.site_url or "")

    @property
    def good_site(self) -> Site:
        """The last content without errors; `on_config` stops the build when there is none."""
        assert self.site is not None  # noqa: S101  # as the docstring says
        return self.site


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _config_for(
    config: MkDocsConfig, site_name: str, home: str, switch: list[dict[str, str]]
) -> MkDocsConfig:
    own = copy.copy(config)
    # Material would show the repository in the header and ask its host for figures.
    own["site_name"], own["repo_url"] = site_name, None
    own["extra"] = {**config.extra, "homepage": home, "alternate": switch}
    return own
