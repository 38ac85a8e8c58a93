"""Citations, as pages show them."""

import pytest

from tests.building import SITE_URL, BuiltSite, one, text_of
from tests.plain_content import CONTENT, agencies, notice_title, plain, years


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_activity_shows_both_forms_of_its_citation(site: BuiltSite, lang: str) -> None:
    link = "activities/2024/samr/elevator-safety-week.html"
    box = one(site.pages[f"{lang}/{link}"], "//details[@class='cite']")
    zh, en = (text_of(p) for p in box.xpath(".//p[@class='citation']"))
    updated = plain(CONTENT / "site.yml")["updated"]
    assert zh == (
        f"国家市场监督管理总局, 等. {notice_title('2024')['zh']}：市场监管总局，第 1 段第 5 句"
        f"［电梯安全宣传周］[EB/OL]. 质量月活动图谱, 2024-08-02({updated})[YYYY-MM-DD]. "
        f"{SITE_URL}zh/{link}."
    )
    assert en.startswith(
        "State Administration for Market Regulation et al. (2024, August 2). "
        f"{notice_title('2024')['en']}: State Administration for Market Regulation, paragraph 1, "
        "sentence 5 [Elevator Safety Publicity Week] [Unofficial translation]. "
    )
    assert en.endswith(f"Retrieved YYYY-MM-DD, from {SITE_URL}en/{link}")


def test_every_activity_agency_and_the_data_set_can_be_cited(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        for page, root in site.of(lang).items():
            if page.startswith(f"{lang}/agencies/") and not page.endswith("index.html"):
                agency = page.rpartition("/")[2].removesuffix(".html")
                parts = [year for year in years() if agency in agencies(year=year)]
                boxes = root.xpath("//details[@class='cite']")
                assert len(boxes) == len(parts)
            if page.startswith(f"{lang}/activities/"):
                assert len(root.xpath("//details[@class='cite']")) == 1
        assert len(site.pages[f"{lang}/data.html"].xpath("//details[@class='cite']")) == 1
