"""Find the short names that a text gives to bodies: `（以下简称东江局）`."""

import re

from generator.importing.analysis.body_words import ENDINGS

_SHORT = re.compile(
    r"(?P<last>[\u3400-\u9fff）)])\s*[（(]\s*(?:以下|下文|下)?(?:统|合)?(?:简称|称)[为作]?\s*[：:]?\s*"
    r"[“「『]?(?P<name>[\u3400-\u9fffA-Za-z]{2,12})[”」』]?\s*[）)]"
)


def short_names(text: str) -> set[str]:
    """Return the short names that a text gives to bodies, however its lines are broken."""
    whole = re.sub(r"\s", "", text)
    return {m["name"] for m in _SHORT.finditer(whole) if m["last"] in ENDINGS}
