"""What pages are printed with, which stays as long as nothing but activities changes."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalog.catalog import Catalog
from generator.language import Language
from generator.pages.phrases import names_of
from generator.pages.render import Renderer
from generator.pages.templates import Templates


@dataclass(frozen=True)
class Press:
    """Templates that were read and checked, and what renders with them."""

    base: str
    """See `standing/keys.py`."""
    templates: Templates
    renderers: Mapping[Language, Renderer]

    def forget(self) -> None:
        """Forget the catalog of which it has printed pages."""
        for renderer in self.renderers.values():
            renderer.forget()


def set_up(base: str, templates: Templates, catalog: Catalog, *, is_plain: bool) -> Press:
    """Return what prints the pages of a catalog.

    Args:
        base: The base of the keys of its pages.
        templates: What was read of the templates.
        catalog: The content.
        is_plain: Whether Jinja renders all of them itself.
    """
    title_words = templates.title_words | names_of(catalog)
    renderers = {
        lang: Renderer(templates.folder, words, templates.colours, title_words, is_plain=is_plain)
        for lang, words in templates.strings.items()
    }
    return Press(base, templates, renderers)
