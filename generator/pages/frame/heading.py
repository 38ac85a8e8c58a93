"""Find the beginning of a page in its HTML: its title, and the sentence below it if it has one."""

import re

_HEADING = re.compile(r'.*?</h1>(?:\s*<p class="lead">.*?</p>)?', re.DOTALL)


def heading_of(html: str) -> str:
    """Return the HTML down to the end of what says what the page is."""
    found = _HEADING.match(html)
    return found[0] if found else ""
