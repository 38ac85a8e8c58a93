"""Render what frames of a kind have in common once: the same bytes as the plain way, sooner.

The plain way is the theme's template, rendered for every page. Here it is rendered once for each
shape of a frame, with a slot in the place of every text; a page then costs the filling of slots.
Where the template does more with a text than print it, its pages are rendered in the plain way.
"""

import re
from collections.abc import Callable, Hashable, Mapping, MutableMapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, NoReturn, cast

import jinja2
from markupsafe import escape

from generator.pages.frame.frame import SharedLinks

MAIN = "main.html"
"""The template of pages."""
_ALIKE = frozenset(("lang", "t", "site"))
"""The fields of a frame that are the same on all pages of a language."""
# As it stands, or as a template has escaped it.
_SLOT = re.compile("\ue000(<|&lt;)([0-9]+)\ue001")
# Whatever a template may do with a text shows on this one.
_SAMPLE = " A-b/../{} <i>é</i> & “Ü” 甲乙 0.5 #x?\n" + "long " * 60


class ReadyEnvironment(jinja2.Environment):
    """The environment of a theme, whose template of pages is ready."""

    def __init__(self, environment: jinja2.Environment) -> None:
        # As an overlay of Jinja does.
        self.__dict__.update(environment.__dict__)
        self._shapes: Shapes = {}

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> Any:  # noqa: ANN401  # as Jinja's
        """Return a template; see `jinja2.Environment`."""
        template = super().get_template(name, parent, globals)
        is_page = name == MAIN and parent is None
        return ReadyTemplate(template, self._shapes) if is_page else template


class ReadyTemplate:
    """The template of pages, which knows the shapes of the frames that it has rendered."""

    def __init__(self, template: jinja2.Template, shapes: "Shapes") -> None:
        self._template = template
        self._shapes = shapes

    def render(self, context: Mapping[str, Any]) -> str:
        """Return a page; `context` is as the template gets it."""
        texts: list[str] = []
        shape = (id(context["frame"].t), _shape([context["frame"], context["content"]], texts))
        if shape not in self._shapes:
            self._shapes[shape] = self._filler(context)
        filler = self._shapes[shape]
        return self._template.render(context) if filler is None else filler.fill(texts)

    def _filler(self, context: Mapping[str, Any]) -> "_Filler | None":
        """Return what fills frames of this shape, or None where they cannot be filled."""
        samples: list[str] = []

        def sample(number: int) -> str:
            samples.append(f"{number}{_SAMPLE}")
            return samples[-1]

        try:
            filler = _Filler(self._with(context, _Slot.numbered))
            is_right = self._with(context, sample) == filler.fill(samples)
        except _LookedIntoError:
            return None
        return filler if is_right else None

    def _with(self, context: Mapping[str, Any], text: Callable[[int], str]) -> str:
        """Return a page with other texts, each made of its number."""
        replaced = _Replaced(text)
        frame, content = replaced.of(context["frame"]), replaced.of(context["content"])
        return self._template.render({**context, "frame": frame, "content": content})


class _Filler:
    """What frames of a shape have in common, and where each text goes."""

    def __init__(self, page: str) -> None:
        self._first, *others = _SLOT.split(page)
        # Whether a slot was printed as it stands, its number, and what follows it.
        self._slots = [
            (mark == "<", int(number), after)
            for mark, number, after in zip(others[::3], others[1::3], others[2::3], strict=True)
        ]

    def fill(self, texts: list[str]) -> str:
        """Return a page of this shape with its texts."""
        page = [self._first]
        for as_it_stands, number, after in self._slots:
            text = texts[number]
            page += (text if as_it_stands else str(escape(text)), after)
        return "".join(page)


Shapes = MutableMapping[Hashable, _Filler | None]


class _LookedIntoError(Exception):
    """A template has done more with a text than print it."""


class _Slot(str):
    """Stands for a text, and cannot be looked into."""

    __slots__ = ()

    @classmethod
    def numbered(cls, number: int) -> "_Slot":
        """Return the slot of a text."""
        return cls(f"\ue000<{number}\ue001")

    def _refuse(self, *_: object) -> NoReturn:
        raise _LookedIntoError

    __contains__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __getitem__ = __iter__ = __len__ = __add__ = __mod__ = __mul__ = _refuse
    __hash__ = str.__hash__

    def __bool__(self) -> bool:
        return True

    def __getattribute__(self, name: str) -> object:
        if not name.startswith("_"):
            raise _LookedIntoError
        return super().__getattribute__(name)


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401  # a dataclass
    return tuple(field.name for field in fields(kind) if field.name not in _ALIKE)


def _shape(value: object, texts: list[str]) -> Hashable:
    """Return what a value is but for its texts, which are added to those found."""
    if isinstance(value, str):
        if value:
            texts.append(value)
        return bool(value)
    if isinstance(value, SharedLinks):
        return _shared_shape(value, texts)
    if isinstance(value, list | tuple):
        return tuple([_shape(each, texts) for each in value])
    if is_dataclass(value):
        return tuple([_shape(getattr(value, name), texts) for name in _names(value.__class__)])
    return value  # a truth value, or nothing


def _shared_shape(links: SharedLinks, texts: list[str]) -> Hashable:
    if links.known is None:
        found: list[str] = []
        links.known = tuple([_shape(link, found) for link in links]), found
    shape, known = cast("tuple[Hashable, list[str]]", links.known)
    texts += known
    return shape


class _Replaced:
    """Replaces the texts of a value, in the order in which `_shape` finds them."""

    def __init__(self, text: Callable[[int], str]) -> None:
        self._text = text
        self._next = 0

    def of(self, value: object) -> object:
        """Return a value with its texts replaced."""
        if isinstance(value, str):
            if not value:
                return value
            self._next += 1
            return self._text(self._next - 1)
        if isinstance(value, list | tuple):
            return [self.of(each) for each in value]
        if is_dataclass(value):
            changed = {name: self.of(getattr(value, name)) for name in _names(value.__class__)}
            return replace(value, **changed)  # type: ignore[type-var]  # an instance of one
        return value
