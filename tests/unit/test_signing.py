"""Signing translations: what is written, what is refused, and that nothing else changes."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.building import copy_project
from tests.conftest import CAMPAIGN, EXAMPLE, Edit, edit, problems_of

JIA = f"{CAMPAIGN}/activities/jia.yml"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example project without a signature in the file of Ministry Jia."""
    copy_project(tmp_path, EXAMPLE / "content")
    path = tmp_path / JIA
    lines = path.read_text("utf-8").splitlines(keepends=True)
    unsigned = [line for line in lines if "zh_hash" not in line and "status" not in line]
    path.write_text("# Who read it: nobody yet.\n" + "".join(unsigned), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def texts(here: Path) -> dict[str, str]:
    return {
        path.relative_to(here).as_posix(): path.read_text("utf-8")
        for path in (here / "content").rglob("*.*")
    }


@pytest.mark.parametrize("target", [JIA, "2024/jia"])
def test_whole_file_is_signed_as_it_was(here: Path, target: str) -> None:
    result = run("sign", target)
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{JIA}: sentences 1.1, 1.2 and 3 titles signed\n"
    signed = (EXAMPLE / JIA).read_text("utf-8")
    assert (here / JIA).read_text("utf-8") == f"# Who read it: nobody yet.\n{signed}"
    assert problems_of(here) == problems_of(EXAMPLE)


def test_one_sentence_is_signed_with_its_titles(here: Path) -> None:
    assert run("sign", "2024/jia/1.2").stdout == f"{JIA}: sentence 1.2 and 2 titles signed\n"
    before, after = (here / JIA).read_text("utf-8").split("  - at: 1.2\n")
    assert "zh_hash" not in before
    assert after == (EXAMPLE / JIA).read_text("utf-8").split("  - at: 1.2\n")[1]


def test_one_title_is_signed_alone(here: Path) -> None:
    assert run("sign", "2024/jia/service-tour").stdout == f"{JIA}: 1 title signed\n"
    text = (here / JIA).read_text("utf-8")
    assert text.count("zh_hash") == 1
    assert "status" not in text
    assert "en: Quality Service Tour}\n        zh_hash: ff51930b1fec\n" in text


def test_stale_signature_is_replaced(here: Path) -> None:
    assert run("sign", "2024/jia").exit_code == 0
    old: Edit = {"file": JIA, "replace": "765b9cf63c16", "with": "000000000000"}
    edit(here, [old])
    assert run("sign", "2024/jia").stdout == f"{JIA}: 1 title signed\n"
    again = run("sign", "2024/jia")
    assert (again.stdout, again.stderr) == ("", "everything was signed before\n")


def test_dry_run_shows_and_writes_nothing(here: Path) -> None:
    before = texts(here)
    result = run("sign", "2024/jia/1.1", "--dry-run")
    assert "+    zh_hash: 4c2016a7e515" in result.stdout.splitlines()
    assert "+    status: reviewed" in result.stdout.splitlines()
    assert texts(here) == before


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {
                "replace": "    en: Ministry Jia will hold",
                "with": "    accept: []\n    x: Ministry",
            },
            f'{JIA}:4:5: missing "en" of 1.1; expected the English that was read.',
        ),
        (
            {
                "replace": "第五届质量奖颁奖仪式, en: Award ceremony of the fifth Quality Award",
                "with": "第五届质量奖颁奖仪式",
            },
            f'{JIA}:7:9: missing "title.en" of award-ceremony; expected the English that was read.',
        ),
        (
            {
                "replace": "        quote_en: hold the award ceremony of the fifth Quality Award\n",
                "with": "",
            },
            f'{JIA}:7:9: missing "quote_en" of award-ceremony; expected its words in the English.',
        ),
        (
            {"replace": "  - at: 1.1\n", "with": "  - at: 1.1\n    suggested: [en]\n"},
            f"{JIA}:5:16: suggested and not accepted: en; expected none. Accept what is right: "
            "campaign-atlas accept 2024/jia/1.1",
        ),
        (
            {
                "replace": "      - id: service-tour\n",
                "with": "      - id: service-tour\n        suggested: [title, themes]\n",
            },
            f"{JIA}:17:20: suggested and not accepted: title, themes; expected none. Accept what "
            "is right: campaign-atlas accept 2024/jia/service-tour",
        ),
        (
            {"replace": "themes: [testing,", "with": "themes: [tseting,"},
            f'{JIA}:27:18: unknown theme "tseting"; expected an id of content/themes.yml. '
            'Did you mean "testing"?',
        ),
    ],
    ids=["no English", "no title", "no quote_en", "suggested", "suggested title", "error"],
)
def test_what_is_not_fit_is_refused(here: Path, change: Edit, message: str) -> None:
    edit(here, [{**change, "file": JIA}])
    before = texts(here)
    # The other file could be signed: all or nothing.
    result = run("sign", "content/campaigns/2024", "2025/jia")
    assert result.exit_code == 1
    assert message in result.stderr.splitlines()
    assert result.stderr.splitlines()[-1].endswith("; nothing was signed.")
    assert result.stdout == ""
    assert texts(here) == before


def test_draft_whose_numbers_are_wrong_cannot_be_signed(here: Path) -> None:
    edit(
        here,
        [{"file": JIA, "replace": "of the fifth Quality Award.", "with": "of the Quality Award."}],
    )
    result = run("sign", "2024/jia")
    assert result.exit_code == 1
    assert 'English has nothing for "第五' in result.stderr


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (
            "2024/jai",
            'unknown agency "jai"; expected one of content/campaigns/2024. Did you mean "jia"?',
        ),
        (
            "2023",
            'unknown campaign "2023"; expected one of content/campaigns. Did you mean "2024"?',
        ),
        ("2024/jia/1.3", f'unknown sentence "1.3"; expected one of {JIA}. Did you mean "1.2"?'),
        (
            "2024/jia/service",
            f'unknown activity "service"; expected one of {JIA}. Did you mean "service-tour"?',
        ),
        ("content/site.yml", '"content/site.yml" is not there; expected a file of activities, a'),
        ("/etc/passwd", '"/etc/passwd" is not there; expected a file of activities, a campaign'),
    ],
)
def test_what_is_not_there_is_wrong_use(here: Path, target: str, message: str) -> None:
    result = run("sign", "2024/yi", target)
    assert result.exit_code == 2
    assert message.removesuffix(' Did you mean "2024"?') in result.stderr


def test_nothing_named_is_wrong_use(here: Path) -> None:
    result = run("sign")
    assert result.exit_code == 2
    assert "Error: no FILE and no ID; expected one, such as" in result.stderr


def test_draft_is_signed_sentence_by_sentence(here: Path) -> None:
    path = here / f"{CAMPAIGN}/campaign.yml"
    path.write_text("status: draft\n" + path.read_text("utf-8"), "utf-8")
    # Another sentence of the file is not ready: it has a suggestion and no theme yet.
    tour = "      - id: service-tour\n"
    changes: list[Edit] = [
        {"file": JIA, "replace": tour, "with": f"{tour}        suggested: [title]\n"},
        {"file": JIA, "replace": "        themes: [testing, quality-culture]\n", "with": ""},
    ]
    edit(here, changes)
    assert run("sign", "2024/jia/1.1").stdout == f"{JIA}: sentence 1.1 and 1 title signed\n"
    result = run("sign", "2024/jia")
    assert result.exit_code == 1
    assert "suggested and not accepted: title; expected none." in result.stderr
