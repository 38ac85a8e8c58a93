"""Addresses, and the links between them."""

from generator.language import Language
from generator.structure import routes


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


def test_absolute_url_keeps_the_path_of_the_site() -> None:
    assert routes.absolute("zh/a.html", "https://x.example/b") == "https://x.example/b/zh/a.html"
    assert routes.absolute("zh/a.html", "https://x.example/b/") == "https://x.example/b/zh/a.html"


def test_source_of_a_page() -> None:
    assert routes.src_uri("zh/agencies/samr.html") == "zh/agencies/samr.md"
