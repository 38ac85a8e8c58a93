"""Look into elements of a document of Word by their names, in both namespaces that it may have."""

from collections.abc import Iterator

from lxml.etree import _Element

_OFF = {"0", "false", "off"}
_LARGEST = 1_000_000


def local_name(element: _Element) -> str:
    """Return the name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: _Element, name: str) -> Iterator[_Element]:
    """Yield the children of a name."""
    return (child for child in element if local_name(child) == name)


def child(element: _Element | None, *path: str) -> _Element | None:
    """Return the first child of a name, and on along a path of names."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def value(element: _Element | None, name: str = "val") -> str:
    """Return an attribute of the namespace of its element, or nothing."""
    if element is None:
        return ""
    space = str(element.tag).rpartition("}")[0]
    return element.get(f"{space}}}{name}" if space else name) or ""


def any_value(element: _Element, name: str) -> str:
    """Return an attribute of any namespace, or nothing."""
    return next((str(v) for key, v in element.attrib.items() if str(key).endswith(name)), "")


def number(element: _Element | None, default: int, name: str = "val") -> int:
    """Return an attribute as a whole number that can be one of a document."""
    text = value(element, name)
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 7):
        return default
    return min(int(text), _LARGEST)


def switch(element: _Element | None) -> bool | None:
    """Return what a property that is on or off says, or nothing if it is not there."""
    return None if element is None else value(element) not in _OFF
