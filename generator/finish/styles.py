"""Join style sheets into one that holds the rules which the pages of a site can use.

Some rules are for what the content has only at times. A rule stays when
every class, id, element and attribute that its selector asks for is found in a page, or as a word
in a script. Names alone are compared, not places, so what a script moves or adds keeps its style.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Set
from functools import lru_cache

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

_ELEMENT = re.compile(r"<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>")
_ATTRIBUTE = re.compile(r"""([a-z][a-z-]*)(?:="([^"]*)")?""")
# An attribute whose value holds no names, in which `>` or `<` would end a tag too early.
_NAMELESS = re.compile(r'(\s(?:href|content|aria-label|title|d))="[^"<>]*"')
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_DATASET = re.compile(r"dataset\.(\w+)")
_UPPER = re.compile(r"[A-Z]")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_SET = re.compile(r"""(?<=[{;])(--[\w-]+):(?:[^;{}"]|"[^"]*")*;?""")
_EMPTY = re.compile(r"(^|[{}])[^{}]+\{\}")
_KEYFRAMES = re.compile(r"@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}")
_OF_RULES = {"media", "supports", "layer", "container"}
"""The rules that have other rules in them."""
_VALUED = {"class", "id", "dir", "for", "role"}


def names_in_page(html: str) -> set[str]:
    """Return the names in the HTML of a page: elements, attributes, classes, ids."""
    names: set[str] = set()
    # A page repeats itself, so that without what is never a name few tags are left to look into.
    for element, attributes in set(_ELEMENT.findall(_NAMELESS.sub(r"\1", html))):
        names.add(element)
        for name, value in _ATTRIBUTE.findall(attributes):
            names.add(name)
            if name in _VALUED:
                names.update(value.split())
    return names


def having(names: Iterable[str]) -> Callable[[str], object]:
    """Return what tells fast whether the HTML of a page may have any of some names."""
    name = f"(?:{'|'.join(map(re.escape, sorted(names))) or '(?!)'})"
    # An element; a value, or a part of one; an attribute, with a value or among others without.
    places = (rf"<{name}[\s>]", rf'="(?:[^"<>]*\s)?{name}[\s"]', rf"\s{name}(?:\s+[a-z-]+)*\s*[=>]")
    return re.compile("|".join(places)).search


def names_in_script(script: str) -> set[str]:
    """Return every word of a script: any may be a name that it puts into a page."""
    data = {f"data-{_UPPER.sub(_hyphen, name)}" for name in _DATASET.findall(script)}
    return data | set(_WORD.findall(script))


@lru_cache(maxsize=2)
def names_in_sheet(sheet: str) -> frozenset[str]:
    """Return every name that a selector of a style sheet asks for."""
    return frozenset(_asked_for(_rules(sheet)))


def _asked_for(rules: Iterable[Node]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            for selector in _split(rule.prelude):
                yield from _needs(selector)
        elif rule.lower_at_keyword in _OF_RULES and rule.content is not None:
            yield from _asked_for(_rules(rule.content))


def _hyphen(upper: re.Match[str]) -> str:
    return f"-{upper[0].lower()}"


def join_styles(sheets: Iterable[str], names: Set[str]) -> str:
    """Return one style sheet of the rules that can be used, without comments.

    Args:
        sheets: The text of each style sheet, in their order.
        names: Those in pages and scripts.
    """
    return _joined(tuple(sheets), frozenset(names))


# A preview trims the same again and again.
@lru_cache(maxsize=4)
def _joined(sheets: tuple[str, ...], names: frozenset[str]) -> str:
    rules = [rule for sheet in sheets for rule in _rules(sheet)]
    kept = "".join(_used(rules, names | {"html", "body"}))
    # A variable may be read by another variable alone, which then goes in the next turn.
    while (fewer := _without_unread(kept)) != kept:
        kept = fewer
    used = set(_WORD.findall(_KEYFRAMES.sub("", kept)))
    return _KEYFRAMES.sub(lambda found: found[0] if found[1] in used else "", kept)


def _rules(css: str | list[Node]) -> list[Node]:
    rules: list[Node] = tinycss2.parse_rule_list(css, skip_comments=True, skip_whitespace=True)
    return rules


def _used(rules: Iterable[Node], names: Set[str]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [_text(s) for s in _split(rule.prelude) if _needs(s) <= names]
            declarations = ";".join(_declarations(rule.content))
            if selectors and declarations:
                yield f"{','.join(selectors)}{{{declarations}}}"
        elif isinstance(rule, AtRule) and rule.content is not None:
            yield from _at_rule(rule, names)


def _at_rule(rule: AtRule, names: Set[str]) -> Iterator[str]:
    if rule.lower_at_keyword in ("page", "font-face"):
        content = ";".join(_declarations(rule.content))
    elif rule.lower_at_keyword == "keyframes":
        content = "".join(
            f"{_text(step.prelude)}{{{';'.join(_declarations(step.content))}}}"
            for step in _rules(rule.content)
        )
    else:
        content = "".join(_used(_rules(rule.content), names))
    if content:
        head = f"@{rule.at_keyword} {_text(rule.prelude)}".strip()
        yield f"{head}{{{content}}}"


def _declarations(content: list[Node]) -> Iterator[str]:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if isinstance(node, Declaration):
            important = "!important" if node.important else ""
            yield f"{node.name}:{_text(node.value)}{important}"
        elif isinstance(node, QualifiedRule):
            yield f"{_text(node.prelude)}{{{';'.join(_declarations(node.content))}}}"


def _split(prelude: list[Node]) -> list[list[Node]]:
    selectors: list[list[Node]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def _needs(selector: list[Node]) -> set[str]:
    """Return the names that a selector asks for, those in :not(), :is() and the like left out."""
    needed = set()
    before = ""
    for token in selector:
        if token.type == "hash" or (token.type == "ident" and before != ":"):
            needed.add(token.value)
        elif token.type == "[] block":
            parts = [part for part in token.content if part.type in ("ident", "string")]
            name, *rest = [part.value for part in parts]
            needed.add(name)
            if name in _VALUED:
                needed.update(rest)
        before = token.value if token.type == "literal" else ""
    return needed


def _text(nodes: list[Node]) -> str:
    return " ".join(tinycss2.serialize(nodes).split())


def _without_unread(css: str) -> str:
    read = set(_READ.findall(css))
    kept = _SET.sub(lambda found: found[0] if found[1] in read else "", css)
    return _EMPTY.sub(lambda found: found[1], kept)
