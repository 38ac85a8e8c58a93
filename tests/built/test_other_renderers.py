"""The exported Markdown gives the same text in other renderers."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from generator.build import export_pages
from tests.building import ROOT, BuiltSite, Element, site_of, text_of

CONFIG = {
    "site_name": "Exported",
    "docs_dir": "pages",
    "use_directory_urls": False,
    "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": False}}],
}
THEMES: dict[str, object] = {
    "properdocs": {"name": None, "custom_dir": "theme"},
    "zensical": {"variant": "classic", "font": False},
}
THEME = '<meta charset="utf-8"><main>{{ page.content }}</main>'
MAIN = {
    "properdocs": "//main",
    "zensical": "//article[contains(@class, 'md-content__inner')]",
}


def words(element: Element) -> str:
    for extra in element.xpath(".//a[@rel='edit' or contains(@class, 'headerlink')]"):
        extra.drop_tree()
    return " ".join(text_of(element).split())


@pytest.mark.parametrize("renderer", MAIN)
def test_main_text_is_the_same(renderer: str, tmp_path: Path, site: BuiltSite) -> None:
    export_pages(site_of(ROOT), tmp_path / "pages")
    config = {**CONFIG, "theme": THEMES[renderer]}
    name = "properdocs.yml" if renderer == "properdocs" else "mkdocs.yml"
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/main.html").write_text(THEME, "utf-8")
    # YAML reads JSON.
    (tmp_path / name).write_text(json.dumps(config), "utf-8")
    command = [str(Path(sys.executable).parent / renderer), "build"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    different = []
    for page, root in site.pages.items():
        other = html.parse(tmp_path / "site" / page).getroot()
        theirs = other.xpath(MAIN[renderer])[0]
        ours = html.fromstring(html.tostring(root.xpath("//article[@class]")[0]))
        if words(theirs) != words(ours):
            different.append(page)
    assert different == []
