"""The seam to MkDocs: hand it the pages, and each page its frame."""

from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.host import theme_context
from generator.host.messages import say
from generator.host.options import Options
from generator.host.ready_pages import ReadyPage, with_generated
from generator.host.settings import project_of, read_site
from generator.host.theme_check import THEME
from generator.host.trouble import EMPTY_BOX, problem_box, with_box, write_trouble
from generator.host.written_site import WrittenSite
from generator.pages.dressing import Dressing
from generator.pages.template_check import template_problem
from generator.pages.templates import TEMPLATES
from generator.problems import Problem, errors, summary
from generator.rendered_site import CONTENT, RenderedSite
from generator.standing.memory import Memory


class AtlasPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # it has no types for subclassing
    """Makes the pages of the site from the content folder."""

    def __init__(self) -> None:
        self.dressing = Dressing()
        self.site: RenderedSite | None = None
        """The last content without errors."""
        self.written: WrittenSite | None = None
        """The folder that is being filled; none while there is nothing to show."""
        self.problems: list[Problem] = []
        self.memory = Memory()
        """What earlier builds have found out."""
        self.is_serving = self.is_preview = False
        self.is_trouble = False
        """There is nothing to show but what is wrong."""

    # Because of this event MkDocs keeps the plugin, and so the last good content, over rebuilds.
    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note whether a rebuild may show the last good content."""
        self.is_serving = self.is_preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything; stop on problems, but go on serving the last good content."""
        site, self.problems = read_site(config, self.memory)
        self.site = site or self.site
        say(self.problems)
        failed = errors(self.problems)
        # In strict mode too before MkDocs has emptied the folder of the site.
        if not self.is_serving and (failed or (config.strict and self.problems)):
            raise PluginError(f"{summary(self.problems)}; the site is as it was.")
        is_template_broken = any(problem.path.startswith(TEMPLATES) for problem in failed)
        self.is_trouble = self.site is None or is_template_broken
        self.written = None
        if self.is_trouble:
            config.theme.static_templates.clear()
        config.markdown_extensions.append(self.dressing)  # type: ignore[arg-type]  # not by name
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and files; MkDocs has emptied the folder by now."""
        config.nav = []
        if self.is_trouble:
            return Files([])
        for file in files:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        added = EMPTY_BOX if self.is_preview else ""
        self.written = WrittenSite(self.good_site, Path(config.site_dir), added)
        self.site = self.written.site
        is_plain = self.config.plain
        return with_generated(files, self.written, config, self.dressing, is_plain=is_plain)

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Let a template stop the build where it names what there is not."""
        env.undefined = jinja2.StrictUndefined
        return env if self.config.plain or self.written is None else self.written.ready(env)

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Fill in what hand-written pages ask for, and lay out the dress of the page."""
        if not isinstance(page, ReadyPage):
            self.dressing.dress = self.good_site.dress_of(page.url)
        return self.good_site.fill(markdown, page.url)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let links lead to places inside of records, which MkDocs has not read."""
        if not isinstance(page, ReadyPage):
            found = page.present_anchor_ids or set()
            page.present_anchor_ids = found | self.dressing.dress.all_ids
        return html

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a page its frame."""
        framer = self.good_site.framer
        ours = theme_context.of_page(page, framer, is_preview=self.is_preview)
        return {**context, **ours}  # type: ignore[typeddict-item]  # MkDocs knows its own keys

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Note a page; MkDocs does not write one of which it gets nothing."""
        html = with_box(output, problem_box(self.problems)) if self.is_serving else output
        is_new = self.written is None or self.written.add(page.url, page.file.src_uri, html)
        return html if is_new else ""

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the 404 page its frame."""
        framer = self.good_site.framer
        ours = theme_context.of_not_found(framer, is_preview=self.is_preview)
        return {**context, **ours}  # type: ignore[typeddict-item]  # as above

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild when content or a template changes."""
        for folder in (CONTENT, TEMPLATES):
            server.watch(str(project_of(config) / folder))
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what is made of the finished files."""
        if self.written is None:
            return write_trouble(Path(config.site_dir), self.problems)
        return self.written.finish()

    def on_build_error(self, *, error: Exception) -> None:
        """Say which line of a template has stopped the build, after all that was checked before."""
        if isinstance(error, jinja2.TemplateError):
            problem = template_problem(error, self.good_site.project, THEME)
            raise PluginError(str(problem)) from error

    @property
    def good_site(self) -> RenderedSite:
        """The last content without errors; `on_config` stops the build when there is none."""
        assert self.site is not None  # noqa: S101  # as the docstring says
        return self.site
