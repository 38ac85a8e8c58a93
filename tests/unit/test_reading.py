"""The page of a notice in both languages, where an agency may have several parts."""

import re
from collections import Counter
from pathlib import Path

from tests.building import copy_project, dressed, pages_of, site_of
from tests.conftest import CAMPAIGN, EXAMPLE, accept_notice, edit

NOTICE = f"{CAMPAIGN}/notice.txt"
AGENCY = """
- id: jia-2
  name: {zh: 示例甲二部, en: Second Ministry Jia}
  short_name: {zh: 甲二部, en: Jia Two}
  kind: ministry
"""
SENTENCE = """
  - at: {at}
    en: It will hold an example fair.
    activities:
      - id: fair-{at[0]}
        title: {{zh: 办示例市集, en: Fair}}
        quote: 办示例市集
        themes: [quality-culture]
        forms: [event]
"""


def add(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def test_part_that_comes_again_has_an_id_and_a_heading_of_its_own(tmp_path: Path) -> None:
    project = copy_project(tmp_path, EXAMPLE / "content")
    add(
        project / NOTICE,
        "\n\n三、甲部办示例市集。\n\n四、甲二部办示例市集。\n\n五、甲部办示例市集。",
    )
    accept_notice(project)
    add(project / "content/agencies.yml", AGENCY)
    files = project / CAMPAIGN / "activities"
    for at in ("3.1", "5.1"):
        add(files / "jia.yml", SENTENCE.format(at=at))
    edit(
        project,
        [{"file": f"{CAMPAIGN}/activities/jia-2.yml", "write": "agency: jia-2\nsentences:"}],
    )
    add(files / "jia-2.yml", SENTENCE.format(at="4.1"))
    pages = {name: dressed(page) for name, page in pages_of(site_of(project)).items()}
    for lang, name in (("en", "{} (paragraph {})"), ("zh", "{}（第 {} 段）")):
        page = pages[f"{lang}/reading/2024.md"]
        ids = Counter(re.findall(r' id="([^"]+)"', page))
        assert max(ids.values()) == 1, ids
        headings = re.findall(r'<h2 id="([^"]+)">(.+)</h2>', page)
        assert [key for key, _ in headings] == ["jia", "yi", "jia--2", "jia-2", "jia--3"]
        words = [heading for _, heading in headings]
        assert words[2::2] == [name.format(words[0], number) for number in (3, 5)]
