"""Write the expressions of templates as Python."""

from typing import Any, TypeAlias

import jinja2
from jinja2 import nodes
from jinja2.utils import _PassArg

_OPERATORS = {
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "lteq": "<=",
    "gt": ">",
    "gteq": ">=",
    "in": "in",
    "notin": "not in",
}
_OF_LOOP = {"first": "{i} == 0", "last": "{i} == {n} - 1", "index": "{i} + 1", "index0": "{i}"}


class NotStraightError(Exception):
    """A template does what is not known here."""


class Loop:
    """What `loop` is inside a loop: the names of its counter and of the number of its turns."""

    def __init__(self, counter: str, length: str) -> None:
        self._names = {"i": counter, "n": length}

    def of(self, attribute: str) -> str:
        """Return an attribute of `loop` in Python."""
        if attribute not in _OF_LOOP:
            raise NotStraightError
        return f"({_OF_LOOP[attribute].format(**self._names)})"


Scope: TypeAlias = dict[str, str | Loop]
"""What a name of a template is in Python."""


class Expressions:
    """Writes the expressions of the templates of one environment."""

    def __init__(self, environment: jinja2.Environment) -> None:
        self._environment = environment
        self._constants: dict[str, Any] = {}
        """What the Python reads and cannot be written out, by its names."""

    def _constant(self, value: object) -> str:
        name = f"c{len(self._constants)}"
        self._constants[name] = value
        return name

    def _known(self, node: nodes.Node, scope: Scope) -> tuple[Any] | None:
        """Return the value of an expression in a tuple where it is always the same."""
        if isinstance(node, nodes.Const):
            return (node.value,)
        if isinstance(node, nodes.Name):
            known = self._environment.globals
            is_free = node.name not in scope and node.name in known
            return (known[node.name],) if is_free else None
        if isinstance(node, nodes.Getattr):
            owner = self._known(node.node, scope)
            if owner is None:
                return None
            value = self._environment.getattr(owner[0], node.attr)
            if isinstance(value, jinja2.Undefined):
                raise NotStraightError
            return (value,)
        if isinstance(node, nodes.Compare):
            left = self._known(node.expr, scope)
            rights = [self._known(each.expr, scope) for each in node.ops]
            if left and len(rights) == 1 and rights[0] and node.ops[0].op in ("eq", "ne"):
                return ((left[0] == rights[0][0]) == (node.ops[0].op == "eq"),)
        return None

    def _expression(self, node: nodes.Node, scope: Scope) -> str:
        known = self._known(node, scope)
        if known:
            value = known[0]
            is_plain = type(value) in (str, int, bool, type(None))
            return repr(value) if is_plain else self._constant(value)
        writer = getattr(self, f"_as_{type(node).__name__.lower()}", None)
        if writer is None:
            raise NotStraightError
        text: str = writer(node, scope)
        return text

    def _as_name(self, node: nodes.Name, scope: Scope) -> str:
        found = scope.get(node.name)
        if isinstance(found, Loop):
            raise NotStraightError
        return found or f"values[{node.name!r}]"

    def _as_getattr(self, node: nodes.Getattr, scope: Scope) -> str:
        if isinstance(node.node, nodes.Name):
            loop = scope.get(node.node.name)
            if isinstance(loop, Loop):
                return loop.of(node.attr)
        return f"{self._expression(node.node, scope)}.{node.attr}"

    def _as_getitem(self, node: nodes.Getitem, scope: Scope) -> str:
        return f"{self._expression(node.node, scope)}[{self._expression(node.arg, scope)}]"

    def _as_not(self, node: nodes.Not, scope: Scope) -> str:
        return f"(not {self._expression(node.node, scope)})"

    def _as_and(self, node: nodes.And, scope: Scope) -> str:
        return f"({self._expression(node.left, scope)} and {self._expression(node.right, scope)})"

    def _as_or(self, node: nodes.Or, scope: Scope) -> str:
        return f"({self._expression(node.left, scope)} or {self._expression(node.right, scope)})"

    def _as_compare(self, node: nodes.Compare, scope: Scope) -> str:
        rest = "".join(
            f" {_OPERATORS[each.op]} {self._expression(each.expr, scope)}" for each in node.ops
        )
        return f"({self._expression(node.expr, scope)}{rest})"

    def _as_condexpr(self, node: nodes.CondExpr, scope: Scope) -> str:
        if node.expr2 is None:
            raise NotStraightError
        test, first, second = (
            self._expression(each, scope) for each in (node.test, node.expr1, node.expr2)
        )
        return f"({first} if {test} else {second})"

    def _as_filter(self, node: nodes.Filter, scope: Scope) -> str:
        function = self._environment.filters.get(node.name)
        if function is None or node.node is None or node.kwargs or node.dyn_args:
            raise NotStraightError
        first = {
            None: [],
            _PassArg.context: ["values"],
            _PassArg.eval_context: [self._constant(nodes.EvalContext(self._environment))],
            _PassArg.environment: [self._constant(self._environment)],
        }[_PassArg.from_obj(function)]
        arguments = [self._expression(each, scope) for each in (node.node, *node.args)]
        return f"{self._constant(function)}({', '.join([*first, *arguments])})"
