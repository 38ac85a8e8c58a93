"""Show an editor what is wrong where there is no good content to show: a preview's first start."""

from collections.abc import Iterable
from pathlib import Path

from markupsafe import escape

from generator.problems import Problem

_PAGE = """\
<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="2">
<title>有错误 · Problems</title>
</head>
<body>
<h1>内容还不能显示 · <span lang="en">Nothing to show yet</span></h1>
<p>改正以下各处并保存，本页会自动更新。<span lang="en">Mend these places and save; this page \
follows.</span></p>
<ol lang="en">
{items}
</ol>
</body>
</html>
"""

_BOX = """
<aside class="problems in">
<p><strong lang="zh-Hans">内容有错，这里显示的是上一次没有错误的内容。</strong> \
<strong lang="en">This is the last content without errors.</strong></p>
<ul lang="en">
{items}
</ul>
</aside>
"""


def write_trouble(site_dir: Path, problems: Iterable[Problem]) -> None:
    """Write the only page of a preview, which stands at every address.

    It is made without a template, since templates may be what is broken, and asks for itself again,
    since MkDocs puts its script that reloads a page into no 404 page.
    """
    items = _items(problems)
    for name in ("index.html", "404.html"):
        (site_dir / name).write_text(_PAGE.format(items=items), encoding="utf-8")


def problem_box(problems: Iterable[Problem]) -> str:
    """Return the HTML of what is wrong, if anything is, for every page of a preview."""
    return _BOX.format(items=items) if (items := _items(problems)) else ""


EMPTY_BOX = _BOX.format(items="")
"""The names that a preview has to have styles for."""


def with_box(page: str, box: str) -> str:
    """Return a page with such a box below its head."""
    return page.replace("</header>", f"</header>{box}", 1)


def _items(problems: Iterable[Problem]) -> str:
    return "\n".join(f"<li><code>{escape(problem)}</code></li>" for problem in problems)
