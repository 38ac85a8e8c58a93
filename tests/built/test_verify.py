"""The check of the quotes, run by Node.js on the published files as the data page says."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable

from tests.building import ROOT, BuiltSite, one, text_of
from tests.plain_content import raw_notice, written, years


def verify(folder: Path, year: str = "2024") -> subprocess.CompletedProcess[str]:
    """Run the published script in a folder of published files."""
    node = shutil.which("node") or compute_driver_executable()[0]
    command = [node, "verify.mjs", year]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def data(site: BuiltSite, tmp_path: Path) -> Path:
    return Path(shutil.copytree(site.folder / "data", tmp_path / "data"))


def test_script_is_the_one_of_the_document(data: Path) -> None:
    shown = re.findall(r"```js\n(.*?)```", (ROOT / "docs/verify.md").read_text("utf-8"), re.S)
    assert shown == [(data / "verify.mjs").read_text("utf-8")]
    assert len(shown[0].splitlines()) == 10


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_files_that_the_page_names_are_enough(site: BuiltSite, tmp_path: Path, lang: str) -> None:
    root = site.pages[f"{lang}/data.html"]
    steps = one(root, "//ol[preceding-sibling::h2[1][@id='verify']]")
    for link in steps.xpath(".//a/@href"):
        shutil.copy(site.folder / lang / str(link), tmp_path)
    commands = [f"node verify.mjs {year}" for year in years()]
    assert [text_of(code) for code in steps.xpath(".//code")] == commands
    assert [verify(tmp_path, year).returncode for year in years()] == [0 for _ in years()]


def test_checksums_are_read_by_sha256sum(data: Path) -> None:
    command = ["sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS"]
    assert subprocess.run(command, cwd=data, check=False).returncode == 0
    (data / "activities.json").write_text("[]", "utf-8")
    assert subprocess.run(command, cwd=data, capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize("year", years())
def test_quotes_and_characters_are_proved(data: Path, year: str) -> None:
    result = verify(data, year)
    assert result.stderr == ""
    count = sum(item["year"] == year for item in written())
    size = len(raw_notice(year))
    assert re.fullmatch(
        rf"{year}: {count} activities, \d+ quotes in place, "
        rf"{size} of {size} characters accounted for\n",
        result.stdout,
    )


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("notice-2024.txt", "电梯", "电楼"),
        ("notice-2024.text.txt", "电梯", "电楼"),
        ("notice-2024.text.txt", "，", ","),
        ("activities.json", '"text": "“电梯安全宣传周”"', '"text": "“电梯安全宣传日”"'),
        ("activities.json", '"text": "“电梯安全宣传周”"', '"text": ""'),
        ("notice-2024.rest.json", '"start": 4', '"start": 5'),
    ],
)
def test_a_change_is_noticed(data: Path, name: str, old: str, new: str) -> None:
    path = data / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    assert any(verify(data, year).returncode == 1 for year in years())


def test_any_byte_of_the_notice_matters(data: Path) -> None:
    path = data / "notice-2024.txt"
    raw = path.read_bytes()
    for place in range(0, len(raw), 997):
        path.write_bytes(raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :])
        assert verify(data).returncode == 1
