"""Say what there is in a list of activities, in a sentence made from the data."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Activity
from generator.catalog.records import Agency
from generator.pages.view_types import Link
from generator.strings import Strings

# How many of the most frequent a sentence names.
_NAMED = 3


@dataclass(frozen=True, eq=False)
class Finding:
    """A sentence that ends with links."""

    lead: str
    links: Sequence[Link]
    """`detail` is what is said after each."""
    tail: str


def themes_finding(strings: Strings, items: Sequence[Activity], themes: Sequence[Link]) -> Finding:
    """Return how much an agency announced, and on what.

    Args:
        strings: The words of the language.
        items: Its activities of one campaign.
        themes: The themes of these, most frequent first.
    """
    number = Counter(theme for item in items for theme in item.themes)
    first, last = max(number.values(), default=0), min(number.values(), default=0)
    if not themes:
        # Only a draft may have it so.
        key = "finding_no_theme"
    elif len(themes) == 1:
        key = "finding_one_theme"
    elif len(themes) <= _NAMED:
        key = "finding_few_themes"
    else:
        key = "finding_most" if first > last else "finding_among"
    lead = strings.words.fill(
        key,
        activities=strings.count("activities", len(items)),
        sentences=strings.count("sentences", len({item.sentence for item in items})),
        themes=strings.count("themes", len(themes)),
    )
    counts = [count for _, count in number.most_common()]
    of = strings.words["finding_count"]
    is_counted = first > 1 and len(themes) > 1
    links = [
        Link(theme.text, theme.path, of.format(n=count) if is_counted else "")
        for theme, count in zip(themes[:_NAMED], counts, strict=False)
        # What there is once is not among the most frequent.
        if key != "finding_most" or count > 1
    ]
    return Finding(lead, links, strings.words["full_stop"] if links else "")


def agencies_finding(
    strings: Strings, counts: Sequence[tuple[Agency, int]], agencies: Sequence[Link]
) -> Finding:
    """Return how many activities there are of how many agencies, and who has most of them.

    Args:
        strings: The words of the language.
        counts: How many each agency has, most first.
        agencies: The agencies, in the same order.
    """
    words, total = strings.words, sum(count for _, count in counts)
    (_, first), *others = counts
    given = {
        "activities": strings.count("activities", total),
        "agencies": strings.count("agencies", len(counts)),
    }
    if not others:
        return Finding(words.fill("finding_one_agency", **given), agencies[:1], words["full_stop"])
    if first == others[0][1] or first * 3 < total:
        return Finding(words.fill("finding_agencies", **given), [], "")
    share = words.fill("finding_share", n=first)
    lead = words.fill("finding_most_of", **given, share=share)
    return Finding(lead, agencies[:1], words["full_stop"])
