"""The address of the site: what is taken, in what form, and what is told of the rest."""

import pytest

from generator.characters import show
from generator.structure.site_address import SiteAddressError, read_site_address


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://atlas.example/quality-month/", "https://atlas.example/quality-month/"),
        ("https://atlas.example/quality-month", "https://atlas.example/quality-month/"),
        ("https://atlas.example", "https://atlas.example/"),
        ("HTTPS://Atlas.Example/Quality", "https://atlas.example/Quality/"),
        ("http://localhost:8000", "http://localhost:8000/"),
        ("http://127.0.0.1:8000/a/", "http://127.0.0.1:8000/a/"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a/"),
        ("https://my_host.example/", "https://my_host.example/"),
        ("https://x.example/v1.2", "https://x.example/v1.2/"),
        ("https://u.pages.example/u.pages.example/", "https://u.pages.example/u.pages.example/"),
        ("https://x.example/质量/", "https://x.example/%E8%B4%A8%E9%87%8F/"),
        ("https://x.example/%E8%B4%A8/100%/", "https://x.example/%E8%B4%A8/100%25/"),
        ("https://x.example/a;b=c,d'(e)!/", "https://x.example/a;b=c,d'(e)!/"),
        ("https://x.example/<a>/", "https://x.example/%3Ca%3E/"),
        ("https://xn--2n3aq5g.example/", "https://xn--2n3aq5g.example/"),
    ],
)
def test_address_is_taken_in_one_form(value: str, address: str) -> None:
    assert read_site_address(value) == address
    assert read_site_address(address) == address


@pytest.mark.parametrize("value", [5, True, False, ["a"], [], {"a": "b"}, 1.5])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(SiteAddressError) as caught:
        read_site_address(value)
    assert caught.value.message.startswith(f'address of the site is "{value}"; expected text, ')


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (None, "no address of the site; expected one, such as"),
        ("", "no address of the site; expected one, such as"),
        (" \t", "no address of the site; expected one, such as"),
        ("atlas.example/x", "begins https:// or http://"),
        ("//atlas.example/x", "begins https:// or http://"),
        ("/quality/", "begins https:// or http://"),
        ("None", "begins https:// or http://"),
        ("localhost:8000", "begins https:// or http://"),
        ("https:atlas.example", "begins https:// or http://"),
        ("https:/atlas.example", "begins https:// or http://"),
        ("ftp://atlas.example/", "begins https:// or http://"),
        ("file:///tmp/site/", "begins https:// or http://"),
        ("javascript:alert(1)", "begins https:// or http://"),
        ("https://", "expected a host"),
        ("https:///a/", "expected a host"),
        ("https://:8000/", "expected a host"),
        ("https://[::1/", "expected a host"),
        ("https://-a.example/", "letters, digits, dots and hyphens"),
        ("https://a..example/", "letters, digits, dots and hyphens"),
        ("https://1.2.3.400/", "letters, digits, dots and hyphens"),
        ("https://[1.2]/", "letters, digits, dots and hyphens"),
        ("https://[fe80::1%eth0]/", "letters, digits, dots and hyphens"),
        (f"https://{'a.' * 130}example/", "letters, digits, dots and hyphens"),
        ("https://质量.example/", "a host in ASCII"),
        ("https://x.example:/", "a port from 1 to 65535"),
        ("https://x.example:0/", "a port from 1 to 65535"),
        ("https://x.example:65536/", "a port from 1 to 65535"),
        ("https://x.example:８０/", "a port from 1 to 65535"),
        ("https://x.example:a/", "a port from 1 to 65535"),
        ("https://x.example/?a", "none with a query"),
        ("https://x.example?", "none with a query"),
        ("https://x.example/#a", "none with a fragment"),
        ("https://x.example/a#", "none with a fragment"),
        ("https://x.example/index.html", "a folder, which ends with a slash"),
        ("https://x.example/a/INDEX.HTML/", "a folder, which ends with a slash"),
        ("https://x.example/a/page.php", "a folder, which ends with a slash"),
        ("https://x.example/robots.txt", "a folder, which ends with a slash"),
        (" https://x.example/", "none with blanks"),
        ("https://x.example/ ", "none with blanks"),
        ("https://x.example/a b/", "none with blanks"),
        ("https://x.example/a\u3000b/", "none with blanks"),
        ("https://x.example/a\n", "none with blanks"),
        ("https://x.example/\u200b", "that cannot be seen"),
        ("https://x.example/\u202ea/", "that cannot be seen"),
        ("https://x.example/\x07/", "that cannot be seen"),
        ("https://x.example\\a", "expected / in the place of \\"),
        ("https://x.example//a/", "single slashes"),
        ("https://x.example/a/../b/", "without the parts . and .."),
        ("https://x.example/./", "without the parts . and .."),
    ],
)
def test_address_that_leads_nowhere_is_told(value: str | None, rule: str) -> None:
    with pytest.raises(SiteAddressError) as error:
        read_site_address(value)
    assert rule in error.value.message
    assert error.value.message == show(error.value.message)
    assert error.value.message.endswith(".")


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("atlas.example/x", 'Did you mean "https://atlas.example/x/"?'),
        ("https:/atlas.example", 'Did you mean "https://atlas.example/"?'),
        ("localhost:8000", 'Did you mean "https://localhost:8000/"?'),
        ("https://x.example/a?b", 'Did you mean "https://x.example/a/"?'),
        ("https://x.example/a/index.html", 'Did you mean "https://x.example/a/"?'),
        ("https://x.example/r.pages.example", 'Did you mean "https://x.example/"?'),
        ("https://质量.example/", "Its name in ASCII is xn--2n3aq5g.example."),
        ("https://еxample.com/", "To the eye they are alike: U+0435 for U+0065."),
        ("ftp://atlas.example/", ""),
        ("None", ""),
        ("mailto:a@b.example", ""),
    ],
)
def test_what_was_meant_is_named(value: str, hint: str) -> None:
    with pytest.raises(SiteAddressError) as error:
        read_site_address(value)
    assert error.value.hint == hint


@pytest.mark.parametrize("rest", ["", "a?b", "a b", "index.html", "\u200b", "a//b"])
def test_password_is_never_shown(rest: str) -> None:
    with pytest.raises(SiteAddressError) as error:
        read_site_address(f"https://editor:secret@x.example/{rest}")
    assert "secret" not in error.value.message + error.value.hint
