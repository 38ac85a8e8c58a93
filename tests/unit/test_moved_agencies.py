"""The agencies that come with a draft become those of the project when it is released."""

from pathlib import Path

from tests.conftest import problems_of
from tests.unit.test_releasing import CAMPAIGN, DAY, here, run, texts

__all__ = ["here"]

NEW = """- id: ding
  name: {zh: 示例国丁会, en: Society Ding of Examples}
  kind: bureau
"""


def test_agencies_of_a_draft_come_to_those_of_the_project(here: Path) -> None:
    path = here / CAMPAIGN / "campaign.yml"
    path.write_text(f"status: draft\n{path.read_text('utf-8')}", "utf-8")
    own = here / CAMPAIGN / "agencies.yml"
    own.write_text(NEW.replace(", en: Society Ding of Examples", ""), "utf-8")
    before = texts(here)
    refused = run("2025", "--date", DAY)
    assert refused.exit_code == 1
    assert 'agency "ding" has no English name; expected one.' in refused.output
    assert texts(here) == before
    own.write_text(NEW, "utf-8")
    result = run("2025", "--date", DAY)
    assert result.exit_code == 0, result.output
    assert f"{CAMPAIGN}/agencies.yml: removed" in result.output
    assert not own.exists()
    assert "- id: ding\n  name: {zh: 示例国丁会, en: Society Ding of Examples}" in (
        (here / "content/agencies.yml").read_text("utf-8")
    )
    assert problems_of(here) == []
