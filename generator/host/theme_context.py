"""What the theme gets of ours beside what MkDocs gives it; it reads nothing else."""

from dataclasses import replace
from typing import Any

from mkdocs.structure.pages import Page

from generator.pages.frame.frame import Frame
from generator.pages.frame.framer import Framer
from generator.structure.policy import PREVIEW_POLICY

Context = dict[str, Any]


def of_page(page: Page, framer: Framer, *, is_preview: bool) -> Context:
    """Return what the theme gets for a page: its frame, and its text."""
    texts = (page.meta["title"], page.meta["description"], page.content or "")
    frame = framer.frame(page.url, *texts)
    content = texts[-1].removeprefix(frame.heading)
    return {"frame": _shown(frame, is_preview), "content": content}


def of_not_found(framer: Framer, *, is_preview: bool) -> Context:
    """Return what the theme gets for the 404 page, which is in every language."""
    page = framer.not_found()
    return {"frame": _shown(page.frame, is_preview), "parts": page.parts}


def _shown(frame: Frame, is_preview: bool) -> Frame:
    """Return a frame that lets MkDocs reload the page, in a preview; readers need no editor."""
    return replace(frame, policy=PREVIEW_POLICY) if is_preview else replace(frame, edit=())
