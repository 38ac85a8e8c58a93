"""Templates rendered as straight Python say what Jinja says, or leave it to Jinja."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import pytest
from markupsafe import Markup

from generator.assets.colours import read_colours
from generator.build import read_project
from generator.language import Language
from generator.pages.escape import escape_text
from generator.pages.kinds import WITH_TEMPLATE, make_pages, page_paths
from generator.pages.page import Maker
from generator.pages.phrases import names_of
from generator.pages.render import Renderer
from generator.pages.straight import StraightTemplates
from generator.pages.templates import read_templates
from tests.building import ROOT, SITE_URL
from tests.hostile_texts import ONE_LINE

Templates = dict[str, str]
Render = Callable[[Templates, dict[str, Any]], str]

VALUES: dict[str, Any] = {
    "title": "A & <b> 'c' \"d\"",
    "html": Markup("<i>x</i>"),
    "items": [{"n": 1}, {"n": 2}, {"n": 3}],
    "words": ["a", "b"],
    "none": None,
    "number": 7,
    "up": "../",
}


def _environment(templates: Templates, **options: Any) -> jinja2.Environment:  # noqa: ANN401  # Jinja's
    environment = jinja2.Environment(  # noqa: S701  # both ways are compared
        loader=jinja2.DictLoader(templates),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    environment.globals.update(lang="en", t={"word": "<w>"}, has=True)
    environment.filters["twice"] = lambda text, between="": f"{text}{between}{text}"
    environment.filters["above"] = jinja2.pass_context(lambda context, text: context["up"] + text)
    return environment


@pytest.mark.parametrize("is_html", [True, False])
@pytest.mark.parametrize(
    "source",
    [
        "plain\n",
        "{{ title }} {{ html }} {{ number }} {{ none }}",
        "{{ t.word }}{{ lang }}{{ 'a<' }}",
        "{% if lang == 'en' %}yes{% elif number %}no{% else %}never{% endif %}",
        "{% if lang != 'en' %}a{% elif has %}b{% else %}c{% endif %}",
        "{% if number > 3 and not none %}{{ number }}{% elif words %}x{% endif %}",
        "{% for word in words %}{{ word }}{% if not loop.last %}, {% endif %}{% endfor %}",
        "{% for a in words %}{{ loop.first }}{% for b in words %}{{ loop.index0 }}{{ a }}"
        "{% endfor %}{{ loop.index }}{% endfor %}",
        "{% with x = number %}{% with x = words, y = x %}{{ y }}{{ x[0] }}{% endwith %}{{ x }}"
        "{% endwith %}",
        "{% set x = 1 %}{% for w in words %}{% set x = w %}{{ x }}{% endfor %}{{ x }}",
        "{{ words | join('<') }}{{ title | twice('-') | above }}",
        "{% include 'part' %}{% for w in words %}{% include 'part' %}{% endfor %}",
        "{{ title if number else none }}{{ none or title }}{{ none and title }}",
    ],
)
def test_text_is_that_of_jinja(source: str, *, is_html: bool) -> None:
    part = (
        "[{{ title }}{{ w if has else number }}]" if "for w in" not in source else "[{{ title }}]"
    )
    environment = _environment({"page": source, "part": part}, autoescape=is_html)
    values = {**VALUES, "w": "free"}
    straight = StraightTemplates(environment).of("page")
    assert straight
    expected = environment.get_template("page").render(values)
    assert straight({**environment.globals, **values}) == expected


@pytest.mark.parametrize(
    "source",
    [
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(1) }}",
        "{{ number + 1 }}",
        "{% for w in words %}{{ w }}{% else %}none{% endfor %}",
        "{% for w in words if w %}{{ w }}{% endfor %}",
        "{% for w in words %}{{ loop.cycle(1, 2) }}{% endfor %}",
        "{{ t.missing }}",
        "{{ title | unknown }}",
        "{% include words %}",
        "{% include 'page' %}",
        "{% extends 'part' %}",
    ],
)
def test_what_is_not_known_is_left_to_jinja(source: str) -> None:
    environment = _environment({"page": source, "part": ""})
    assert StraightTemplates(environment).of("page") is None


@pytest.mark.parametrize("text", [*ONE_LINE, "", "&<>'\"", "&amp;&#39;"])
def test_text_is_escaped_as_everywhere(text: str) -> None:
    assert escape_text(text) == str(Markup.escape(text))


def test_every_page_of_the_site_is_the_same() -> None:
    catalog, _ = read_project(ROOT)
    templates, _ = read_templates(ROOT, WITH_TEMPLATE)
    assert catalog
    assert templates
    paths = page_paths(catalog)
    makers = {
        lang: Maker(catalog, words, SITE_URL, paths) for lang, words in templates.strings.items()
    }
    title_words = templates.title_words | names_of(catalog)

    def renderers(*, is_plain: bool) -> dict[Language, Renderer]:
        return {
            lang: Renderer(
                templates.folder, words, templates.colours, title_words, is_plain=is_plain
            )
            for lang, words in templates.strings.items()
        }

    plain, straight = renderers(is_plain=True), renderers(is_plain=False)
    for page in make_pages(makers):
        one, other = plain[page.lang].render(page), straight[page.lang].render(page)
        assert (one.text, one.dress) == (other.text, other.dress), page.address


def test_a_mistake_is_said_as_jinja_says_it(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    (folder / "parts").mkdir(parents=True)
    (folder / "parts/status.md.j2").write_text("{{ item.nothing }}", "utf-8")
    (folder / "parts/status.html.j2").write_text("{{ item.nothing }}", "utf-8")
    templates, _ = read_templates(ROOT, WITH_TEMPLATE)
    assert templates
    colours = read_colours(ROOT / "templates", "templates")
    renderer = Renderer(folder, templates.strings[Language.ZH], colours)
    with pytest.raises(jinja2.UndefinedError, match="nothing"):
        renderer.part(object(), "status", "zh/about.html")
