"""The headers that a host should send."""

from generator.structure.policy import POLICY

TYPES = {
    "bib": "text/plain",
    "csv": "text/csv",
    "js": "text/javascript",
    "jsonl": "application/jsonl",
    "md": "text/markdown",
    "mjs": "text/javascript",
    "ris": "text/plain",
    "txt": "text/plain",
}
"""By the ending of a file: what many hosts send without saying that it is UTF-8, or not at all."""

_OF_ALL = f"""\
/*
  Content-Security-Policy: {POLICY}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
"""
# With a tab before them, which the hosts take as they take blanks: what only knows the one rule for
# every address, and reads the lines after it that begin with two blanks, passes over these.
_OF_TYPES = "".join(
    f"\n/*.{ending}\n\tContent-Type: {kind}; charset=utf-8\n" for ending, kind in TYPES.items()
)
HEADERS = _OF_ALL + _OF_TYPES
"""The file `_headers`, which several hosts read."""
