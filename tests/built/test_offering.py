"""What readers are offered to keep of the site is offered where it begins."""

from tests.building import BuiltSite, resolve

STARTS = {f"{lang}/{name}.html" for lang in ("zh", "en") for name in ("index", "search")}


def test_a_phone_is_offered_to_keep_the_site_from_the_pages_it_begins_at(site: BuiltSite) -> None:
    for page, root in site.pages.items():
        manifests = [str(link) for link in root.xpath("//link[@rel='manifest']/@href")]
        assert len(manifests) == (page in STARTS), page
        assert all((site.folder / resolve(page, link)[0]).is_file() for link in manifests)
