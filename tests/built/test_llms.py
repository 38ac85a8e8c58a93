"""The files for language models have the form of https://llmstxt.org, and lead somewhere."""

import re

import pytest

from generator.language import Language
from tests.building import BuiltSite, resolve
from tests.exporting import PARSER
from tests.plain_content import CONTENT, plain, written, years

FULL = [f"{lang}/llms-full.txt" for lang in Language]
LISTS = ["llms.txt", *(f"{lang}/llms.txt" for lang in Language)]
LINK = re.compile(r"(?<!\\)\]\((?!https?:)([^)\s]+)\)")


def text_of_file(site: BuiltSite, name: str) -> str:
    return (site.folder / name).read_text("utf-8")


@pytest.mark.parametrize("name", [*LISTS, *FULL])
def test_it_begins_with_a_name_and_a_summary(site: BuiltSite, name: str) -> None:
    text = text_of_file(site, name)
    opened = [token.tag for token in PARSER.parse(text) if token.nesting == 1 and not token.level]
    assert opened[:2] == ["h1", "blockquote"]
    assert opened.count("h1") == 1
    assert "<!--" not in text


@pytest.mark.parametrize("name", LISTS)
def test_sections_are_lists_of_links(site: BuiltSite, name: str) -> None:
    sections = text_of_file(site, name).split("\n## ")[1:]
    assert len(sections) > 1
    for section in sections:
        items = section.splitlines()[2:]
        wrong = [each for each in items if each and not re.match(r"- \[.+?\]\(\S+\)(: .+|$)", each)]
        assert items, section
        assert wrong == [], section


@pytest.mark.parametrize("name", [*LISTS, *FULL])
def test_links_lead_to_files(site: BuiltSite, name: str) -> None:
    found = LINK.findall(text_of_file(site, name))
    assert len(found) > 3
    assert [link for link in found if not (site.folder / resolve(name, link)[0]).is_file()] == []


@pytest.mark.parametrize("lang", Language)
def test_every_page_that_has_activities_is_listed(site: BuiltSite, lang: Language) -> None:
    listed = {
        resolve(f"{lang}/llms.txt", link)[0]
        for link in LINK.findall(text_of_file(site, f"{lang}/llms.txt"))
    }
    for kind in ("agencies", "themes", "forms"):
        pages = {path.name for path in (site.folder / lang / kind).glob("*.md")} - {"index.md"}
        assert {f"{lang}/{kind}/{page}" for page in pages} <= listed


@pytest.mark.parametrize("lang", Language)
def test_the_full_text_has_every_activity(site: BuiltSite, lang: Language) -> None:
    lines = text_of_file(site, f"{lang}/llms-full.txt").splitlines()
    shown = {"".join(re.sub(r"\\(.)", r"\1", line).split()) for line in lines}
    everything = "\n".join(shown)
    for item in written():
        assert f"-[{''.join(item['title'][lang].split())}](" in everything, item["id"]
    files = [
        file for year in years() for file in CONTENT.glob(f"campaigns/{year}/activities/*.yml")
    ]
    for sentence in [each for file in files for each in plain(file)["sentences"]]:
        assert f">{''.join(sentence['en'].split())}" in shown, sentence["at"]
