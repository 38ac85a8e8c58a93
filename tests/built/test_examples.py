"""The examples on the page of the data do what it says, word for word."""

import re
import sqlite3
import subprocess
import sys

import pytest

from tests.building import BuiltSite, Element, text_of


def shown(site: BuiltSite, lang: str) -> list[tuple[str, int]]:
    """Return each example with the number of things that it is said to give."""
    codes: list[Element] = site.pages[f"{lang}/data.html"].xpath("//code[@translate='no']")
    found = []
    for code in codes:
        said = str(code.xpath("string(../following-sibling::p)"))
        found.append((text_of(code), int(re.findall(r"\d+", said)[0])))
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_statements_give_what_they_are_said_to_give(site: BuiltSite, lang: str) -> None:
    statements = [each for each in shown(site, lang) if each[0].startswith("SELECT")]
    assert len(statements) == 2
    database = sqlite3.connect(f"file:{site.folder}/data/atlas.sqlite?mode=ro", uri=True)
    for statement, number in statements:
        assert len(database.execute(statement).fetchall()) == number > 0
    database.close()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lines_for_a_shell_give_what_they_are_said_to_give(site: BuiltSite, lang: str) -> None:
    lines = [each for each in shown(site, lang) if not each[0].startswith("SELECT")]
    assert [line.split()[0] for line, _ in lines] == ["python3", "node"]
    outputs = []
    for line, number in lines:
        done = subprocess.run(
            ["sh", "-c", line.replace("python3", sys.executable, 1)],
            cwd=site.folder / "data",
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        outputs.append(done.stdout.splitlines())
        assert len(outputs[-1]) == number > 0
    assert outputs[0] == outputs[1]
