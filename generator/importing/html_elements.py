"""What a browser makes of the elements of a page, by their names, attributes and own styles."""

import re

from lxml.etree import _Element

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LISTS = {"ul", "ol", "menu", "dir"}
BLOCKS = HEADINGS | LISTS | {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header",
    "hgroup", "hr", "html", "legend", "li", "listing", "main", "nav", "optgroup", "option", "p",
    "plaintext", "pre", "search", "section", "select", "summary", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "tr", "xmp",
}  # fmt: skip
PREFORMATTED = {"pre", "listing", "plaintext", "textarea", "xmp"}
# What these hold is no text of the page, or stands for what a browser cannot show; by what it is.
UNSEEN = {
    "script": "script", "style": "style sheet", "template": "template", "noscript": "fallback",
    "noframes": "fallback", "object": "fallback", "applet": "fallback", "iframe": "frame",
    "canvas": "drawing", "audio": "recording", "video": "film", "datalist": "choice",
    "rt": "reading", "rtc": "reading", "rp": "", "title": "", "annotation": "",
    "annotation-xml": "",
}  # fmt: skip

_BOLD = HEADINGS | {"b", "strong", "th"}
_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*([a-z-]+)", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_WEIGHT = re.compile(r"(?:^|;)\s*font-weight\s*:\s*([a-z]+|\d+)", re.IGNORECASE)
_SPACE = re.compile(r"(?:^|;)\s*white-space(?:-collapse)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_BLOCK_DISPLAYS = {"block", "flex", "grid", "list-item", "table", "flow-root"}


def name_of(element: _Element) -> str:
    """Return the name of an element in small letters; nothing for a comment."""
    tag = element.tag
    return tag.lower() if isinstance(tag, str) else ""


def is_hidden(element: _Element) -> bool:
    """Tell whether the element itself says that it is not shown."""
    style = element.get("style") or ""
    if element.get("hidden") is not None or _display(style) == "none" or _HIDDEN.search(style):
        return True
    return name_of(element) == "dialog" and element.get("open") is None


def is_block(element: _Element) -> bool:
    """Tell whether an element begins a line, and ends one."""
    display = _display(element.get("style") or "")
    if display:
        is_inline = display in ("inline", "contents")
        return display in _BLOCK_DISPLAYS or (name_of(element) in BLOCKS and not is_inline)
    return name_of(element) in BLOCKS


def is_bold(element: _Element, outside: bool) -> bool:
    """Tell whether words in an element are bold, given whether those around it are."""
    match = _WEIGHT.search(element.get("style") or "")
    if match:
        weight = match[1].lower()
        return weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
    return outside or name_of(element) in _BOLD


def is_preformatted(element: _Element, outside: bool) -> bool:
    """Tell whether blanks and ends of lines in an element are shown."""
    match = _SPACE.search(element.get("style") or "")
    if match:
        return match[1].lower() in ("pre", "pre-wrap", "pre-line", "break-spaces")
    return outside or name_of(element) in PREFORMATTED


def _display(style: str) -> str:
    match = _DISPLAY.search(style)
    return match[1].lower() if match else ""
