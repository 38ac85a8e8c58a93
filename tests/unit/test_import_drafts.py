"""What is drafted of any notice passes the check at once, with warnings only, and loses nothing."""

import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import read_project
from generator.catalog.notice import sha256
from generator.catalog.records import CampaignRecord
from generator.content.blocked_notice import parse_blocks
from generator.content.yaml_source import parse_yaml
from generator.importing.analysis.analyse import analyse
from generator.importing.document import Document, DocumentLine
from generator.importing.drafting.draft import NoticeDraft, OriginalFile, make_draft
from generator.importing.known import KnownContent, read_known
from generator.importing.read import read_document
from generator.problems import errors
from tests.building import ROOT

NOTICES = sorted(
    path
    for path in (ROOT / "tests/notices/open").iterdir()
    if path.suffix in (".docx", ".html", ".md", ".txt")
)
ANNEX = ROOT / "content/campaigns/2024/notice.txt"
FOLDER = "content/campaigns/2031"


@pytest.fixture(scope="module")
def known() -> KnownContent:
    return read_known(ROOT / "content")


def draft_of(path: Path, known: KnownContent) -> tuple[NoticeDraft | None, str]:
    """Return the draft of a notice, and its text."""
    document = read_document(path)
    original = OriginalFile(path.name, path.read_bytes())
    analysis = analyse(document, known.names)
    return make_draft(document, analysis, "2031", original, known), document.text


def project_with(draft: NoticeDraft, text: str, folder: Path) -> Path:
    """Write a draft beside the content of the project, in a folder; return that."""
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "templates").symlink_to(ROOT / "templates")
    for name, content in {**draft.files, "notice.txt": text}.items():
        path = folder / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    return folder


@pytest.mark.parametrize("path", [*NOTICES, ANNEX], ids=lambda path: path.name)
def test_draft_has_warnings_only(path: Path, tmp_path: Path, known: KnownContent) -> None:
    draft, text = draft_of(path, known)
    if draft is None:
        assert '"entries": []' in path.with_suffix(".key.json").read_text("utf-8")
        return
    found, problems = read_project(project_with(draft, text, tmp_path), has_drafts=True)
    assert found, errors(problems)
    progress = found.newest.progress
    assert progress
    assert (progress.sentences, progress.filed) == (draft.sentences, draft.filed)
    assert progress.titles == draft.activities >= draft.filed
    # What has nobody who does it is for a person to settle.
    assert draft.sentences - draft.filed <= 2
    coverage = found.newest.coverage
    assert coverage.total == len(text)
    assert sum(coverage.counts.values()) == len(text)


@pytest.mark.parametrize("name", ["o02-kepu.txt", "o11-shipin.docx"])
def test_extraction_is_told_where_the_original_is_another_file(
    name: str, tmp_path: Path, known: KnownContent
) -> None:
    path = ROOT / "tests/notices/open" / name
    draft, text = draft_of(path, known)
    assert draft
    record = yaml.safe_load(draft.files["campaign.yml"])
    assert record["status"] == "draft"
    assert record["notice"]["sha256"] == sha256(text.encode())
    assert record["notice"]["extraction"]["original"] == name
    assert record["notice"]["extraction"]["sha256"] == sha256(path.read_bytes())
    same = tmp_path / "notice.txt"
    same.write_bytes(text.encode())
    draft, again = draft_of(same, known)
    assert draft
    assert again == text
    assert "extraction" not in yaml.safe_load(draft.files["campaign.yml"])["notice"]


def test_annex_of_2024_is_told_as_by_hand(tmp_path: Path, known: KnownContent) -> None:
    draft, text = draft_of(ANNEX, known)
    assert draft
    found, _ = read_project(project_with(draft, text, tmp_path), has_drafts=True)
    assert found
    catalog = known.catalog
    assert catalog
    by_hand = catalog.sentences[catalog.newest]
    sentences = found.sentences[found.newest]
    assert [each.place.at for each in sentences] == [each.place.at for each in by_hand]
    assert [each.text.zh for each in sentences] == [each.text.zh for each in by_hand]
    owners = [
        {item.sentence.place.at: item.agency.id for item in each.by_campaign[each.newest]}
        for each in (found, catalog)
    ]
    assert owners[0] == owners[1]
    assert found.newest.coverage.covered == found.newest.coverage.total


_MARKS = "一、 （一） 1. ① 　　 \t ： ； ， 。 ！ 、 “ ” 《 》 （ ） —3— \u200b 😀"
_NAMES = "市场监管总局 教育部 某市农业农村局 中国质量协会 会同 联合 牵头 配合 责任单位："
_WORDS = "附件 关于 举办 开展 发布 活动 质量月 2031年9月 提升质量意识 各地要加强领导 QC ISO9001"
FRAGMENTS = st.sampled_from(f"{_MARKS} {_NAMES} {_WORDS}".split(" "))
TEXTS = st.lists(st.lists(FRAGMENTS, max_size=12).map("".join), max_size=12)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(TEXTS)
def test_whatever_a_text_holds_its_draft_is_whole(lines: list[str]) -> None:
    document = Document(tuple(map(DocumentLine, lines)), "txt")
    original = OriginalFile("notice.txt", document.text.encode())
    draft = make_draft(document, analyse(document, {}), "2031", original, KnownContent())
    if draft is None:
        return
    record = CampaignRecord.model_validate(
        parse_yaml(draft.files["campaign.yml"], "campaign.yml").data
    )
    notice, errors = parse_blocks(document.text, record.notice.blocks, record.notice.cuts)
    assert notice, errors
    filed = {
        sentence["at"]
        for name, text in draft.files.items()
        if name.startswith("activities/")
        for sentence in yaml.load(text, yaml.BaseLoader)["sentences"]  # noqa: S506  # text alone
    }
    assert len(filed) == draft.filed <= draft.sentences
    assert filed <= set(notice.sentences)
    assert not any(notice.is_nothing(notice.sentences[at]) for at in filed)


@pytest.mark.parametrize(
    ("words", "role"),
    [("与商务部共同", "joint"), ("会同商务部", "with"), ("配合商务部", "assists")],
)
def test_partner_has_the_role_that_its_words_say(
    words: str, role: str, tmp_path: Path, known: KnownContent
) -> None:
    notice = tmp_path / "notice.txt"
    notice.write_text(f"一、海关总署{words}发布质量安全典型案例。\n二、教育部举办竞赛。\n", "utf-8")
    draft, _ = draft_of(notice, known)
    assert draft
    assert f"{{agency: mofcom, role: {role}, " in draft.files["activities/gacc.yml"]
