"""Render a template as straight Python: the same text as Jinja, some times sooner.

Jinja's own way is the rule, and what `Renderer` uses where this one cannot. Jinja reads a template
as ever; of what it has read, one Python function is written, in which

- what a template includes stands in its place;
- the words of the interface, the language, and all that follows from them alone, are filled in;
- an attribute is an attribute, without asking whether it might be a key.

Whatever these templates do not do is not known here: `of` then gives None. Where a template takes
what there is not, the function raises what Python raises, and Jinja says it in its words.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeAlias

import jinja2
from jinja2 import nodes
from markupsafe import Markup, escape

from generator.pages.escape import escape_text
from generator.pages.straight_expressions import Expressions, Loop, NotStraightError, Scope

Values: TypeAlias = Mapping[str, Any]
Straight: TypeAlias = Callable[[Values], str]
"""Returns the text of a template with some values."""

# A template that includes itself would have no end.
_DEEPEST = 10


class StraightTemplates:
    """The templates of one environment as functions, each written once."""

    def __init__(self, environment: jinja2.Environment) -> None:
        self._environment = environment
        self._functions: dict[str, Straight | None] = {}

    def of(self, name: str) -> Straight | None:
        """Return what renders a template, or None where only Jinja can."""
        if name not in self._functions:
            try:
                self._functions[name] = _Writer(self._environment).function(name)
            except NotStraightError:
                self._functions[name] = None
        return self._functions[name]


class _Writer(Expressions):
    """Writes the function of one template."""

    def __init__(self, environment: jinja2.Environment) -> None:
        super().__init__(environment)
        self._lines: list[str] = []
        self._depth = 1
        self._names = 0
        self._included = 0
        shown = _shown_html if environment.autoescape else environment.finalize or str
        self._constants["shown"] = shown

    def function(self, name: str) -> Straight:
        """Return the function of a template."""
        self._body(self._parsed(name).body, {})
        code = "\n".join(
            [
                "def render(values):",
                " texts = []",
                " add = texts.append",
                *self._lines,
                ' return "".join(texts)',
            ]
        )
        namespace = dict(self._constants)
        exec(compile(code, name, "exec"), namespace)  # noqa: S102  # written here, of our templates
        function: Straight = namespace["render"]
        return function

    def _parsed(self, name: str) -> nodes.Template:
        loader = self._environment.loader
        if loader is None:
            raise NotStraightError
        source, filename, _ = loader.get_source(self._environment, name)
        # Jinja has read it before, and would have said what is wrong.
        return self._environment.parse(source, name, filename)

    def _line(self, text: str) -> None:
        self._lines.append(" " * self._depth + text)

    @contextmanager
    def _block(self, head: str) -> Iterator[None]:
        self._line(head)
        self._depth += 1
        before = len(self._lines)
        yield
        if len(self._lines) == before:
            self._line("pass")
        self._depth -= 1

    def _name(self) -> str:
        self._names += 1
        return f"v{self._names}"

    def _body(self, body: list[nodes.Node], scope: Scope) -> None:
        for node in body:
            writer = getattr(self, f"_write_{type(node).__name__.lower()}", None)
            if writer is None:
                raise NotStraightError
            writer(node, scope)

    # --- statements ---

    def _write_output(self, node: nodes.Output, scope: Scope) -> None:
        for child in node.nodes:
            if isinstance(child, nodes.TemplateData):
                self._line(f"add({child.data!r})")
                continue
            known = self._known(child, scope)
            if known:
                self._line(f"add({str(self._constants['shown'](known[0]))!r})")
            else:
                self._line(f"add(shown({self._expression(child, scope)}))")

    def _write_if(self, node: nodes.If, scope: Scope) -> None:
        known = self._known(node.test, scope)
        if known:
            if known[0]:
                self._body(node.body, scope)
            else:
                self._otherwise(node, scope)
            return
        with self._block(f"if {self._expression(node.test, scope)}:"):
            self._body(node.body, scope)
        if node.elif_ or node.else_:
            with self._block("else:"):
                self._otherwise(node, scope)

    def _otherwise(self, node: nodes.If, scope: Scope) -> None:
        if node.elif_:
            first, *others = node.elif_
            again = nodes.If(first.test, first.body, others, node.else_)
            self._write_if(again, scope)
        else:
            self._body(node.else_, scope)

    def _write_for(self, node: nodes.For, scope: Scope) -> None:
        if node.test or node.else_ or node.recursive:
            raise NotStraightError
        inner = dict(scope)
        inner.pop("loop", None)
        iterated = self._expression(node.iter, scope)
        target = self._target(node.target, inner)
        if any(name.name == "loop" for name in node.find_all(nodes.Name)):
            every, counter, length = self._name(), self._name(), self._name()
            inner["loop"] = Loop(counter, length)
            self._line(f"{every} = list({iterated})")
            self._line(f"{length} = len({every})")
            head = f"for {counter}, {target} in enumerate({every}):"
        else:
            head = f"for {target} in {iterated}:"
        with self._block(head):
            self._body(node.body, inner)

    def _write_with(self, node: nodes.With, scope: Scope) -> None:
        inner = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            self._assign(target, self._expression(value, scope), inner)
        self._body(node.body, inner)

    def _write_assign(self, node: nodes.Assign, scope: Scope) -> None:
        self._assign(node.target, self._expression(node.node, scope), scope)

    def _assign(self, target: nodes.Node, value: str, scope: Scope) -> None:
        # The value is written already, so that it does not read the new name.
        name = self._target(target, scope)
        self._line(f"{name} = {value}")

    def _write_include(self, node: nodes.Include, scope: Scope) -> None:
        if not isinstance(node.template, nodes.Const) or node.ignore_missing:
            raise NotStraightError
        if not node.with_context or self._included > _DEEPEST:
            raise NotStraightError
        self._included += 1
        self._body(self._parsed(node.template.value).body, dict(scope))
        self._included -= 1

    def _target(self, node: nodes.Node, scope: Scope) -> str:
        if isinstance(node, nodes.Name):
            name = scope[node.name] = self._name()
            return name
        if isinstance(node, nodes.Tuple):
            return f"({', '.join(self._target(each, scope) for each in node.items)},)"
        raise NotStraightError


def _shown_html(value: object) -> str:
    if type(value) is str:
        return escape_text(value)
    return value if type(value) is Markup else str(escape(value))
