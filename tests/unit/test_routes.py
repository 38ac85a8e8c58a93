"""Addresses, and the links between them."""

import posixpath

from generator.language import Language
from generator.pages.kinds import page_paths
from generator.structure import routes
from tests.building import ROOT
from tests.conftest import catalog_of


def test_twin_of_a_page() -> None:
    assert routes.twin("zh/agencies/samr.html") == "en/agencies/samr.html"
    assert routes.twin("en/index.html") == "zh/index.html"


def test_language_of_a_page() -> None:
    assert routes.language_of("zh/themes/food.html") is Language.ZH
    assert routes.language_of("en/index.html") is Language.EN
    assert routes.language_of("index.html") is None
    assert routes.language_of("zhang.html") is None


def test_up_leads_to_the_folder_of_the_language() -> None:
    assert routes.up("zh/index.html") == ""
    assert routes.up("zh/agencies/samr.html") == "../"
    assert routes.up("index.html") == ""


def test_alternates_of_the_entry_page_are_the_homes() -> None:
    assert routes.alternates("index.html") == {
        "zh-Hans": "zh/index.html",
        "en": "en/index.html",
        "x-default": "index.html",
    }


def test_alternates_of_a_home_have_the_entry_page() -> None:
    assert routes.alternates("zh/index.html") == routes.alternates("index.html")
    assert routes.alternates("en/index.html") == routes.alternates("index.html")


def test_alternates_of_a_page_have_its_language_of_record() -> None:
    for page in ("zh/agencies/index.html", "en/agencies/index.html"):
        assert routes.alternates(page) == {
            "zh-Hans": "zh/agencies/index.html",
            "en": "en/agencies/index.html",
            "x-default": "zh/agencies/index.html",
        }


def test_every_page_of_a_cluster_names_the_same_cluster() -> None:
    for page in ("index.html", "zh/index.html", "en/matrix.html", "zh/agencies/samr.html"):
        cluster = routes.alternates(page)
        assert page in cluster.values()
        assert [routes.alternates(other) for other in cluster.values()] == [cluster] * 3


def test_path_is_encoded_once() -> None:
    url = routes.absolute("zh/常见 问题.html#2024-x", "https://x.example/b/")
    assert url == "https://x.example/b/zh/%E5%B8%B8%E8%A7%81%20%E9%97%AE%E9%A2%98.html#2024-x"
    names = {"a#b?c.html": "a%23b%3Fc.html", "100%.html": "100%25.html", "%20.html": "%2520.html"}
    for name, encoded in names.items():
        assert (
            routes.file_url(f"en/{name}", "https://x.example") == f"https://x.example/en/{encoded}"
        )


def test_safe_address_stays_as_it_is() -> None:
    safe = "zh/agencies/a-b_c.d~e!f$g&h'i(j)*+,;=:@.html"
    for address in (safe, f"{safe}#p1s5", "data/notice-2024.text.txt"):
        assert routes.absolute(address, "https://x.example/") == f"https://x.example/{address}"


def test_absolute_url_keeps_the_path_of_the_site() -> None:
    assert routes.absolute("zh/a.html", "https://x.example/b") == "https://x.example/b/zh/a.html"
    assert routes.absolute("zh/a.html", "https://x.example/b/") == "https://x.example/b/zh/a.html"


def test_source_of_a_page() -> None:
    assert routes.src_uri("zh/agencies/samr.html") == "zh/agencies/samr.md"


def test_a_link_is_what_leads_from_one_place_to_another() -> None:
    pages = [*sorted(page_paths(catalog_of(ROOT)))[::9], "index.html", "404.html"]
    addresses = [routes.address(lang, path) for lang in Language for path in pages]
    for page in addresses:
        for other in [*addresses, "index.html", routes.STYLE_SHEET]:
            expected = posixpath.relpath(other, posixpath.dirname(page) or ".")
            assert routes.relative(other, page) == expected
