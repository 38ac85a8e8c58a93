"""Records that are new: where they stand, what is left to fill in, which ids cannot be."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.catalog.notice import sha256
from generator.cli import main
from generator.content.yaml_source import parse_yaml
from generator.problems import errors
from tests.building import copy_project
from tests.conftest import CAMPAIGN, EXAMPLE, Edit, edit, problems_of

YI = f"{CAMPAIGN}/activities/yi.yml"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy_project(tmp_path, EXAMPLE / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(here: Path, path: str) -> str:
    return (here / path).read_text("utf-8")


def test_agency_with_all_it_needs(here: Path) -> None:
    before = read(here, "content/agencies.yml")
    names = [
        "--zh",
        "示例国丁部",
        "--en",
        "Ministry Ding",
        "--short-zh",
        "丁部",
        "--short-en",
        "Ding",
    ]
    result = run(
        "new", "agency", "ding", *names, "--kind", "ministry", "--website", "https://d.cn/"
    )
    assert result.exit_code == 0, result.output
    assert (result.stdout, result.stderr) == ("content/agencies.yml:20: added\n", "")
    assert read(here, "content/agencies.yml") == before + (
        "\n- id: ding\n  name: {zh: 示例国丁部, en: Ministry Ding}\n"
        "  short_name: {zh: 丁部, en: Ding}\n  kind: ministry\n  website: https://d.cn/\n"
    )
    assert problems_of(here) == problems_of(EXAMPLE)


def test_what_is_left_to_fill_in_is_told_where_check_tells_it(here: Path) -> None:
    result = run("new", "theme", "toys", "--en", "Toys", "--after", "quality-culture")
    assert result.stdout == "content/themes.yml:6: added\n"
    assert result.stderr.splitlines() == [
        "Left to fill in:",
        'content/themes.yml:8:5: missing "name.zh"; expected text in both languages.',
        'content/themes.yml:11:5: missing "definition.en"; expected text in both languages.',
    ]
    assert set(result.stderr.splitlines()[1:]) <= {str(each) for each in problems_of(here)}
    ids = [item["id"] for item in parse_yaml(read(here, "content/themes.yml"), "").data]  # type: ignore[call-overload, index]  # a list
    assert ids == ["quality-culture", "toys", "testing", "consumers"]


def test_term_and_form_are_in_the_form_of_their_files(here: Path) -> None:
    words = ["--zh", "市集", "--en", "fair, market", "--confidence", "low"]
    assert run("new", "term", "fair", *words).exit_code == 0
    assert read(here, "content/glossary.yml").endswith(
        "  confidence: low\n- id: fair\n  term: {zh: 市集, en: 'fair, market'}\n  confidence: low\n"
    )
    assert run("new", "form", "fair", "--zh", "市集").exit_code == 0
    assert read(here, "content/forms.yml").endswith(
        "\n\n- id: fair\n  name:\n    zh: 市集\n    en:\n  definition:\n    zh:\n    en:\n"
    )


def test_list_that_is_split_gets_it_where_its_neighbour_is(here: Path) -> None:
    folder = here / "content/themes"
    folder.mkdir()
    one, *others = read(here, "content/themes.yml").split("\n\n")
    (folder / "a.yml").write_text(f"{one}\n", "utf-8")
    (folder / "b.yml").write_text("\n\n".join(others), "utf-8")
    (here / "content/themes.yml").unlink()
    assert run("new", "theme", "x", "--after", "quality-culture").stdout.startswith(
        "content/themes/a.yml:"
    )
    assert run("new", "theme", "y").stdout.startswith("content/themes/b.yml:")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("agency", "Ding X"),
            'id "Ding X" is none; expected lower-case letters and digits in words',
        ),
        (("agency", "Ding X"), 'joined by single hyphens. Did you mean "ding-x"?'),
        (("agency", "丁", "--en", "Bureau of Ding"), 'Did you mean "bureau-of-ding"?'),
        (("agency", "jia"), 'id "jia" is taken; expected a new one. Did you mean "jia-2"?'),
        (("agency", "jia-2024"), 'id "jia-2024" is used by the site itself; expected another.'),
        (("agency", "search"), 'Did you mean "search-2"?'),
        (("theme", "index"), 'id "index" is used by the site itself; expected another.'),
        (("form", "con"), 'id "con" is a device on Windows; expected another name.'),
        (("term", "a" * 81), "characters; expected at most 80."),
        (("theme", "x", "--after", "tests"), 'unknown id "tests"; expected one of'),
        (
            ("campaign", "2025"),
            "content/campaigns/2025 is there already; expected a new year. Did you",
        ),
        (("campaign", "26"), '"26" is no year; expected one such as 2031. Did you mean "2026"?'),
        (("activity", "2024/yi"), '"2024/yi" is no name of an activity; expected year/agency/id'),
        (("activity", "2023/yi/x"), 'unknown campaign "2023"; expected one of content/campaigns.'),
        (("activity", "2024/yii/x"), 'unknown agency "yii"; expected an id of'),
        (("activity", "2024/yi/x", "--at", "2.9"), 'sentence "2.9" is not in notice.txt;'),
        (
            ("activity", "2024/yi/x", "--at", "2.2", "--quote", "抽样结果"),
            '"抽样结果" is not in 2.2; expected exact words of it: ',
        ),
        (("activity", "2024/yi/x"), "expected its address, such as --at 1.5."),
        (("activity", "2024/yi/typical-cases", "--at", "2.2"), 'Did you mean "typical-cases-2"?'),
    ],
)
def test_what_cannot_be_is_refused(here: Path, arguments: tuple[str, ...], message: str) -> None:
    before = {path: path.read_bytes() for path in (here / "content").rglob("*.*")}
    result = run("new", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert {path: path.read_bytes() for path in (here / "content").rglob("*.*")} == before


def test_activity_stands_where_its_quote_does(here: Path) -> None:
    split: Edit = {
        "file": YI,
        "replace": "        quote:\n          - {text: 发布, nth: 2}\n          - 典型案例\n",
        "with": "        quote: 典型案例\n",
    }
    edit(here, [split])
    known = ["--zh", "抽查", "--en", "Checks", "--theme", "testing", "--form", "event"]
    result = run("new", "activity", "2024/yi/checks", "--at", "2.2", "--quote", "抽查结果", *known)
    assert result.stdout == f"{YI}:27: added\n"
    ids = [line.split(": ")[1] for line in read(here, YI).splitlines() if "- id:" in line]
    assert ids == ["knowledge-contest", "spot-check-results", "checks", "typical-cases"]
    assert f'{YI}:29:16: quote overlaps that of "spot-check-results"' in result.stderr


def test_only_what_the_new_activity_lacks_is_left_to_fill_in(here: Path) -> None:
    campaign = "content/campaigns/2024/campaign.yml"
    (here / campaign).write_text("status: draft\n" + read(here, campaign), "utf-8")
    others = read(here, YI).replace("themes: [testing]", "suggested: [title]", 1)
    assert "suggested" in others
    (here / YI).write_text(others, "utf-8")
    known = ["--zh", "公布", "--en", "Publishing", "--form", "event"]
    result = run("new", "activity", "2024/yi/publishing", "--at", "2.2", "--quote", "发布", *known)
    line = int(result.stdout.split(":")[1])
    # A draft may lack it: an empty list would be an error.
    assert f'{YI}:{line}:9: warning: missing "themes"; expected it here.' in result.stderr
    assert "themes: []" not in read(here, YI)
    assert "suggested" not in result.stderr
    assert result.stderr.count('missing "themes"') == 1


def test_sentence_and_file_are_added_where_they_are_not_there(here: Path) -> None:
    whole = read(here, YI)
    first = "  - at: 2.1\n"
    (here / YI).write_text(
        "agency: yi\nsentences:\n" + whole[whole.index("  - at: 2.2") :], "utf-8"
    )
    known = ["--zh", "竞赛", "--en", "Contest", "--theme", "testing", "--form", "event"]
    assert run("new", "activity", "2024/yi/contest", "--quote", "知识竞赛", *known).exit_code == 0
    assert read(here, YI).startswith(
        f"agency: yi\nsentences:\n{first}    activities:\n      - id: contest\n"
        "        title: {zh: 竞赛, en: Contest}\n        quote: 知识竞赛\n"
        "        themes: [testing]\n        forms: [event]\n  - at: 2.2\n"
    )
    (here / YI).unlink()
    assert run("new", "activity", "2024/yi/contest", "--at", "2.1", *known).exit_code == 0
    assert read(here, YI).startswith(f"agency: yi\nsentences:\n{first}    activities:\n")


def test_campaign_is_in_the_shape_of_the_newest(here: Path) -> None:
    notice = here / "annex.txt"
    notice.write_bytes("一、甲部举办活动。\r\n".encode())
    result = run("new", "campaign", "2031", "--notice", "annex.txt")
    assert result.exit_code == 0, result.output
    folder = here / "content/campaigns/2031"
    assert (folder / "notice.txt").read_bytes() == notice.read_bytes()
    text = (folder / "campaign.yml").read_text("utf-8")
    data = parse_yaml(text, "").data
    assert data == {
        "name": {"zh": "2031 年“质量周”", "en": "2031 “Quality Week”"},
        "status": "draft",
        "summary": {"zh": "2031 年“质量周”", "en": "2031 “Quality Week”"},
        "notice": {
            "title": {"zh": "2031 年“质量周”", "en": "2031 “Quality Week”"},
            "sha256": sha256(notice.read_bytes()),
        },
    }
    assert result.stdout == "content/campaigns/2031/campaign.yml:3: added\n"
    path = "content/campaigns/2031/campaign.yml"
    assert result.stderr.splitlines() == [
        "Left to fill in:",
        f"{path}:5:10: summary is only the name; expected a paragraph on it.",
        f"{path}:7:10: title of the notice is only the name; expected the words at its head.",
    ]
    assert not errors(problems_of(here))
    assert run("new", "activity", "2031/jia/event", "--quote", "举办活动").exit_code == 0


def test_campaign_whose_notice_is_no_text_is_not_made(here: Path) -> None:
    (here / "annex.txt").write_bytes(b"\xff\xfe\x00")
    result = run("new", "campaign", "2031", "--notice", "annex.txt")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "annex.txt:1:1: byte 0xff is not UTF-8; expected a file saved as UTF-8.",
        "1 error; nothing was written.",
    ]
    assert not (here / "content/campaigns/2031").exists()
