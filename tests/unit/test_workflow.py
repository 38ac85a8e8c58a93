"""What is published is what was tested, by actions that nobody can exchange."""

import re
from typing import Any

import yaml

from tests.building import ROOT

WORKFLOW = ROOT / ".github/workflows/site.yml"
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def jobs() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]
    return found


def test_actions_are_named_by_hash_with_their_tag_beside() -> None:
    used = re.findall(r"uses: (.*)", WORKFLOW.read_text("utf-8"))
    assert len(used) > 4
    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_nothing_is_built_where_the_right_to_publish_is() -> None:
    allowed = {
        name: [step.get("uses", "run").partition("@")[0] for step in job["steps"]]
        for name, job in jobs().items()
        if "id-token" in job.get("permissions", {})
    }
    assert allowed == {"publish": ["actions/deploy-pages"]}
    assert jobs()["publish"]["needs"] == "test"


def test_site_is_handed_on_after_the_tests() -> None:
    steps = [str(step.get("run", step.get("uses"))) for step in jobs()["test"]["steps"]]
    tested = steps.index("bash .ci/run")
    handed = next(i for i, step in enumerate(steps) if "upload-pages-artifact" in step)
    assert tested < handed
