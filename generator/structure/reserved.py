"""The ids and the file names that the site itself needs."""

from pathlib import PurePath

RESERVED_IDS = {
    *("index", "title", "themes", "forms", "agencies", "matrix", "partner"),
    *("facts", "coverage", "paragraphs"),
}
"""The addresses of lists and the anchors of headings, beside which ids of records stand."""

# The pages that `generator/pages/` makes in the folder of each language, without their ending.
# A page README.md is an index.html too.
_GENERATED_PAGES = (
    "index",
    "README",
    "matrix",
    "search",
    "glossary",
    "opensearch",
    "data",
    "changes",
)
_GENERATED_FOLDERS = ("agencies", "themes", "forms", "campaigns", "source", "reading", "embeds")


def is_generated(page: PurePath) -> bool:
    """Tell whether a page, its path counted from its language's folder, is made by the site."""
    if len(page.parts) == 1:
        return page.stem in _GENERATED_PAGES
    return page.parts[0] in _GENERATED_FOLDERS
