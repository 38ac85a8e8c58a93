"""The other bodies that an activity names, and which of the two does what."""

import json
import re
from pathlib import Path
from typing import get_args

import jsonschema
import pytest
from lxml import html

from generator.catalog.catalog import ACTING
from generator.catalog.fields import Role
from generator.data.activity_record import to_record
from generator.data.package import to_activity_schema
from generator.data.tables import make_rows
from generator.language import Language
from generator.pages.views import Views
from generator.strings import read_strings
from tests.building import ROOT, copy_project, pages_of, site_of, text_of
from tests.conftest import EXAMPLE, catalog_of, edit, problems_of, row_source

BING = "content/campaigns/2025/activities/bing.yml"
KEY = "2025/bing/home-repairs"
SITE = "https://atlas.example/"
NAMES = {
    Language.ZH: ("乙局", "丙委"),
    Language.EN: ("Bureau Yi of Examples", "Commission Bing of Examples"),
}
# What the page of the announcing body calls the named one, and what that one's page says of it.
SAID = {
    "leads": {
        Language.ZH: ("牵头单位", "由本单位牵头"),
        Language.EN: ("Led by", "led by this body"),
    },
    "joint": {
        Language.ZH: ("共同开展的单位", "与本单位共同开展"),
        Language.EN: ("Jointly with", "jointly with this body"),
    },
    "each": {
        Language.ZH: ("各自开展的单位", "与本单位各自开展"),
        Language.EN: ("Each by itself, with", "alongside this body, each by itself"),
    },
    "assists": {
        Language.ZH: ("所配合的单位", "配合本单位"),
        Language.EN: ("In support of", "in support of this body"),
    },
    "with": {
        Language.ZH: ("会同的单位", "会同本单位"),
        Language.EN: ("Together with", "together with this body"),
    },
    "named": {
        Language.ZH: ("原文提到的其他单位", "提到本单位"),
        Language.EN: ("Other bodies named", "names this body"),
    },
}


def views_of(project: Path, lang: Language) -> Views:
    strings = read_strings(ROOT / "templates/strings", lang, "strings")
    return Views(catalog_of(project), strings, SITE)


@pytest.mark.parametrize("role", get_args(Role))
def test_each_of_the_two_says_who_does_what(project: Path, role: str) -> None:
    edit(project, [{"file": BING, "replace": "role: with", "with": f"role: {role}"}])
    for lang, (named, announcing) in NAMES.items():
        views = views_of(project, lang)
        (own,) = (item for item in views.catalog.activities if item.key == KEY)
        (body,) = views.activity(own).bodies
        assert (body.role, [link.text for link in body.links]) == (SAID[role][lang][0], [named])
        if role in ACTING:
            # It is among what the other announces itself, and stands there once.
            assert own in views.catalog.by_agency["yi"]
            assert views.namings(views.catalog.agencies["yi"]) == []
            continue
        assert own not in views.catalog.by_agency["yi"]
        (naming,) = views.namings(views.catalog.agencies["yi"])
        assert (naming.agency.text, naming.role) == (announcing, SAID[role][lang][1])
        assert naming.activity is views.activity(own)


def test_pages_print_it_on_both_sides(tmp_path: Path) -> None:
    project = copy_project(tmp_path, EXAMPLE / "content")
    pages = pages_of(site_of(project))
    for lang, (named, announcing) in NAMES.items():
        of_named, of_announcing = SAID["with"][lang]
        own, other = (pages[f"{lang}/agencies/{agency}.md"].dress for agency in ("bing", "yi"))
        sentence = html.fromstring(own.parts["sentence 2025-2.1"])
        (label,) = sentence.xpath("//li[@id='2025-home-repairs']/small[last()]")
        colon = "：" if lang is Language.ZH else ": "
        assert text_of(label) == f"{of_named}{colon}{named}"
        (row,) = html.fromstring(other.parts["namings"]).xpath("//li")
        colon = "：" if lang is Language.ZH else ": "
        assert text_of(row).endswith(f"{announcing}{colon}{of_announcing}")


@pytest.mark.parametrize("role", get_args(Role))
def test_every_role_is_defined_for_editors_and_for_readers_of_the_data(role: str) -> None:
    assert f"\n| `{role}` | " in (ROOT / "docs/content.md").read_text("utf-8")
    for lang in Language:
        words = (ROOT / f"templates/strings/{lang}.toml").read_text("utf-8")
        (line,) = (line for line in words.splitlines() if line.startswith("column_role_text"))
        assert re.search(rf"\b{role}\b", line)


def test_bodies_of_one_role_stand_under_one_label(project: Path) -> None:
    more = "words: 会同乙局}, {agency: jia, role: with, words: 会同乙局}"
    edit(project, [{"file": BING, "replace": "words: 会同乙局}", "with": more}])
    edit(project, [{"file": "content/agencies.yml", "replace": "[老甲部]", "with": "[会同]"}])
    views = views_of(project, Language.ZH)
    (own,) = (item for item in views.catalog.activities if item.key == KEY)
    (body,) = views.activity(own).bodies
    assert [link.text for link in body.links] == ["乙局", "甲部"]


def test_data_hold_each_body_with_its_role_and_words(project: Path) -> None:
    catalog = catalog_of(project)
    rows = make_rows(row_source(catalog))["activity_bodies"]
    assert rows == [
        (KEY, "yi", "示例国乙局", "Bureau Yi of Examples", "with", "会同乙局"),
        (
            "2024/yi/spot-check-results",
            "jia",
            "示例国甲部",
            "Ministry Jia of Examples",
            "assists",
            "配合甲部",
        ),
    ]
    records = json.loads(json.dumps([to_record(item, SITE) for item in catalog.activities]))
    jsonschema.validate(records, json.loads(to_activity_schema()))
    (body,) = next(item["bodies"] for item in records if item["id"] == KEY)
    text = catalog.newest.notice.text
    start, end = body["words"]["start"], body["words"]["end"]
    assert (body["agency"], body["role"]) == ("yi", "with")
    assert text[start:end] == body["words"]["text"] == "会同乙局"


def test_words_of_a_role_may_stand_in_quote_and_context_together(project: Path) -> None:
    words = "words: 会同乙局开展"
    edit(project, [{"file": BING, "replace": "words: 会同乙局", "with": words}])
    assert problems_of(project) == []


def test_words_are_not_looked_for_in_a_quote_that_is_not_there(project: Path) -> None:
    changes = [("context: 会同乙局", "context: 会同丁局"), ("words: 会同乙局", "words: 会同")]
    for old, new in changes:
        edit(project, [{"file": BING, "replace": old, "with": new}])
    assert [problem.message.partition(" is not")[0] for problem in problems_of(project)] == [
        'context "会同丁局"'
    ]
