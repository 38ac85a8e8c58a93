"""What `_headers` says, to a host that reads all of it and to one that knows a single rule."""

from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from generator.finish.headers import HEADERS
from tests.serving import headers


def sent_with(address: str) -> dict[str, str]:
    """Return the headers of an address as hosts read them: rules, then whatever is indented."""
    found: dict[str, str] = {}
    applies = False
    for line in HEADERS.splitlines():
        if line.startswith("/"):
            applies = fnmatchcase(address, line)
        elif line.strip() and applies:
            name, _, value = line.strip().partition(": ")
            assert name not in found, f"{name} twice for {address}"
            found[name] = value
    return found


@pytest.mark.parametrize(
    "name",
    [
        *("/data/notice-2024.txt", "/data/README.txt", "/data/citations/samr.bib", "/llms.txt"),
        *("/data/citations/samr.ris", "/data/agencies/samr.csv", "/en/agencies/samr.md"),
        *("/data/activities.jsonl", "/data/verify.mjs", "/search/core.js"),
    ],
)
def test_text_is_said_to_be_utf_8(name: str) -> None:
    sent = sent_with(name)
    assert sent["Content-Type"].endswith("; charset=utf-8")
    assert "Content-Security-Policy" in sent


@pytest.mark.parametrize(
    "name", ["/", "/en/index.html", "/data/atlas.zip", "/data/activities.xlsx"]
)
def test_the_rest_keeps_the_type_that_a_host_gives_it(name: str) -> None:
    assert "Content-Type" not in sent_with(name)


def test_one_rule_is_all_that_a_simple_server_reads(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text(HEADERS, "utf-8")
    assert headers(tmp_path) == sent_with("/en/index.html")
    # The rule for every address is one block, and the first.
    first = HEADERS.partition("\n\n")[0].splitlines()
    assert first[0] == "/*"
    assert all(line.startswith("  ") for line in first[1:])
