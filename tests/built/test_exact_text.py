"""Whatever text stands in the data appears on the page as exactly that text."""

import json
import re
from pathlib import Path

import pytest

from generator.catalog.notice import sha256, text_hash
from generator.characters import DIRECTION_MARKS
from tests.building import BuiltSite, build_project, copy_project, one, text_of
from tests.conftest import CAMPAIGN, EXAMPLE, Edit, edit

HOSTILE = [
    "*强调* _下划线_ **粗体** `代码` ~~删去~~",
    "<b>标签</b> <script>alert(1)</script> & &amp; &lt; \"双\" '单'",
    "{{ 7 * 7 }} {% raw %} {# 注 #} ${x} {: .class #id }",
    "a | b || c \\| d \\ e \\\\",
    "# 井号开头 ## 又一个 #",
    "- 列表 + 加号 1. 数字 > 引用",
    "key: value, - item, [list], {map}, !tag, %dir, @at",
    "右\u202e左\u202c \u200f\u200e \u2066隔离\u2069",
    "表情 😀 👩‍👩‍👧 𠮷 é ｅ",
    "[文字](https://example.org) ![图](x.png) <https://example.org>",
    "www.example.org a@b.example (c) -- ... 'n' :smile: ==高亮== ^^上^^",
    "no yes ~ null 012 1.10 2024-09-01",
    "两  个空格\t制表 \u3000全角 \u00a0不换行",
    "---",
    "长" * 10_000,
]


def as_name(hostile: str) -> str:
    """Return a text without the marks that no name may have."""
    return re.sub(f"[{DIRECTION_MARKS}]", "", hostile)


def with_text(folder: Path, hostile: str) -> Path:
    """Make the example project with a hostile title, quote, translation, definition and name."""
    project = copy_project(folder, EXAMPLE / "content")
    notice = project / CAMPAIGN / "notice.txt"
    old = notice.read_bytes()
    words = "举办第五届质量奖颁奖仪式"
    notice.write_bytes(old.decode().replace(words, f"{words}{hostile}末").encode())
    quoted = json.dumps(f"{words}{hostile}末", ensure_ascii=False)
    text = json.dumps(as_name(hostile), ensure_ascii=False)
    activities = f"{CAMPAIGN}/activities/jia.yml"
    title = "title: {zh: 第五届质量奖颁奖仪式, en: Award ceremony of the fifth Quality Award}"
    sentence = "Ministry Jia will hold the award ceremony of the fifth Quality Award."
    digest = sha256(notice.read_bytes())
    changes: list[Edit] = [
        {"file": f"{CAMPAIGN}/campaign.yml", "replace": sha256(old), "with": digest},
        {"file": activities, "replace": f"quote: {words}", "with": f"quote: {quoted}"},
        {"file": activities, "replace": title, "with": f"title: {{zh: {text}, en: {text}}}"},
        {"file": activities, "replace": "zh_hash: 765b9cf63c16",
         "with": f"zh_hash: {text_hash(as_name(hostile))}"},
        {"file": activities, "replace": sentence,
         "with": json.dumps(f"{sentence[:-1]} {hostile}", ensure_ascii=False)},
        {"file": activities, "replace": "zh_hash: 4c2016a7e515",
         "with": f"zh_hash: {text_hash(f'甲部{words}{hostile}末。')}"},
    ]  # fmt: skip
    edit(project, changes)
    return project


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_text_is_shown_as_it_is(tmp_path: Path, hostile: str) -> None:
    built = build_project(with_text(tmp_path, hostile))
    for lang in ("zh", "en"):
        page = built.pages[f"{lang}/agencies/jia.html"]
        item = one(page, "//li[@id='2024-award-ceremony']")
        assert text_of(one(item, "./a[1]")) == as_name(hostile)
        article = one(item, "./ancestor::article[1]")
        words = text_of(one(article, ".//p[@lang='zh-Hans']/a"))
        assert words == f"举办第五届质量奖颁奖仪式{hostile}末"
        [english] = [p for p in article.xpath(".//p[@class='q' or @class='q2']")
                     if p.get("lang") != "zh-Hans"]  # fmt: skip
        assert text_of(english).endswith(f" {hostile}")
        own = built.pages[f"{lang}/activities/2024/jia/award-ceremony.html"]
        assert text_of(one(own, "//h1")) == as_name(hostile)
        assert text_of(one(own, "//p[@lang='zh-Hans']/mark")) == words
        theme = built.pages[f"{lang}/themes/quality-culture.html"]
        row = theme.xpath("//ol[@class='acts']//a[contains(@href, '/award-ceremony.html')]")[-1]
        assert text_of(row) == as_name(hostile)


def with_names(folder: Path, hostile: str) -> BuiltSite:
    project = copy_project(folder, EXAMPLE / "content")
    text = json.dumps(hostile, ensure_ascii=False)
    themes = project / "content/themes.yml"
    lines = themes.read_text("utf-8").split("\n")
    first = next(i for i, line in enumerate(lines) if line.startswith("  name:"))
    lines[first] = f"  name: {{zh: {text}, en: {text}}}"
    themes.write_text("\n".join(lines), "utf-8")
    return build_project(project)


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_names_are_shown_as_they_are(tmp_path: Path, hostile: str) -> None:
    hostile = as_name(hostile)
    built = with_names(tmp_path, hostile)
    folded = " ".join(hostile.split())
    for lang in ("zh", "en"):
        listing = built.pages[f"{lang}/themes/index.html"]
        names = [text_of(name) for name in listing.xpath("//span[@class='card-title']")]
        assert names[0] == hostile
        pages = [root for page, root in built.of(lang).items() if "/themes/" in page]
        headings = [" ".join(text_of(one(root, "//h1")).split()) for root in pages]
        assert folded in headings
        titles = [" ".join(text_of(one(root, "//title")).split()) for root in pages]
        assert [title for title in titles if title.startswith(folded)] != []
