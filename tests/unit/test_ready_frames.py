"""A template of pages is rendered once for each shape of a frame, and only where that is right."""

from dataclasses import dataclass, field, replace

import jinja2
import pytest
from markupsafe import escape

from generator.pages.frame.frame import FrameLink
from generator.pages.frame.ready import MAIN, ReadyEnvironment


@dataclass(frozen=True)
class Example:
    """A frame of few fields."""

    title: str = "A & <b>"
    canonical: str = "https://a.example/?x=1&y=2"
    next: FrameLink | None = None
    nav: list[FrameLink] = field(default_factory=list)
    t: dict[str, str] = field(default_factory=lambda: {"word": "Word"})


FRAMES = [
    Example(),
    Example(title="\ue000<0\ue001 {{ x }} \\1"),
    Example(next=FrameLink("N", "n.html")),
    Example(nav=[FrameLink("A", "a.html", is_here=True), FrameLink("B", "b.html")]),
    Example(nav=[FrameLink("A", "a.html"), FrameLink("B", "b.html", is_here=True)]),
    Example(title=""),
]
PRINTS = """\
<title>{{ frame.title | e }}</title>{{ frame.t.word }}
{% if frame.title %}{{ frame.title }}{% endif %}
{% if frame.next %}<a href="{{ frame.next.href }}">{{ frame.next.title ~ '!' }}</a>{% endif %}
{% for link in frame.nav %}
<a{% if link.is_here %} class="here"{% endif %}>{{ link.title }}</a>
{% endfor %}
{{ content }}"""
LOOKS = [
    "{{ frame.title | upper }}",
    "{{ frame.title | replace('b', 'c') }}",
    "{{ frame.title | length }}",
    "{% if 'b' in frame.title %}b{% endif %}{{ content }}",
    "{% if frame.title == 'A & <b>' %}b{% endif %}",
    "{{ frame.title.partition('&')[0] }}",
    "{{ frame.title[0] }}",
    "{{ frame.title | striptags }}",
    "{% for c in frame.title %}{{ c }}.{% endfor %}",
    "{{ frame.title | urlencode }}",
]


def environment(template: str) -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.DictLoader({MAIN: template}))  # noqa: S701  # as MkDocs'


def rendered(ready: jinja2.Environment, frame: Example, content: str = "<p>text</p>") -> str:
    context = {"frame": frame, "content": content}
    return str(ready.get_template(MAIN).render(context))


@pytest.mark.parametrize("template", [PRINTS, *LOOKS])
def test_pages_are_as_the_template_makes_them(template: str) -> None:
    plain = environment(template)
    ready = ReadyEnvironment(plain)
    for frame in [*FRAMES, *FRAMES]:
        assert rendered(ready, frame) == rendered(plain, frame)


def test_a_shape_is_rendered_once() -> None:
    escaped: list[str] = []

    def escape_noted(text: str) -> str:
        escaped.append(text)
        return str(escape(text))

    plain = environment(PRINTS)
    plain.filters["e"] = escape_noted
    ready = ReadyEnvironment(plain)
    for i in range(100):
        rendered(ready, replace(FRAMES[0], title=f"Page {i}"))
    assert len(escaped) == 2, "with its slots, and with samples"


def test_problems_of_a_preview_are_shown() -> None:
    ready = ReadyEnvironment(environment("{{ problems[0] }}"))
    context = {"frame": FRAMES[0], "content": "", "problems": ["wrong"]}
    assert ready.get_template(MAIN).render(context) == "wrong"
