"""What is added to any folder."""

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from generator.finish.finish import finish
from generator.folder import Folder

SITEMAP = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def test_scripts_are_small_however_often_they_are_finished(tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    assets.mkdir()
    text = '// The search\nconst first = () => "a const b";\nfirst(); /* and more */\n'
    (assets / "search.js").write_text(text, "utf-8")
    for _ in range(2):
        finish(Folder(tmp_path), "https://x.example/")
        assert (assets / "search.js").read_text("utf-8") == 'const first=()=>"a const b";first();'


def test_any_folder_can_be_finished(tmp_path: Path) -> None:
    (tmp_path / "zh").mkdir()
    (tmp_path / "zh" / "a&b.html").write_text("<p>", "utf-8")
    (tmp_path / ".gitignore").write_text("*", "utf-8")
    finish(Folder(tmp_path), "https://x.example/")
    finish(Folder(tmp_path), "https://x.example/")
    sitemap = etree.parse(tmp_path / "sitemap.xml").getroot()
    assert sitemap.findtext("s:url/s:loc", namespaces=SITEMAP) == "https://x.example/zh/a&b.html"
    assert set(json.loads((tmp_path / "manifest.json").read_text("utf-8"))) == {
        *("_headers", "robots.txt", "sitemap.xml", "zh/a&b.html"),
    }


def test_folder_of_somebody_else_has_every_name_in_its_sitemap(tmp_path: Path) -> None:
    names = ["常见 问题.html", "a#b.html", "100%.html", "x?y=1&z.html", "zh/page.html", "zh/b.html"]
    for name in [*names, "en/b.html"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("<p>", "utf-8")
    finish(Folder(tmp_path), "https://x.example/")
    root = etree.parse(tmp_path / "sitemap.xml").getroot()
    urls = {url.findtext("s:loc", namespaces=SITEMAP): url for url in root}
    paths = {unquote(urlsplit(str(address)).path).removeprefix("/") for address in urls}
    assert paths == {*names, "en/b.html"}
    for address, url in urls.items():
        assert urlsplit(str(address)).query == urlsplit(str(address)).fragment == ""
        linked = {x.get("href") for x in url.findall("x:link", SITEMAP)}
        # A page without its twin stands alone.
        assert linked <= set(urls)
        assert len(linked) == (2 if str(address).endswith("/b.html") else 0)
