"""The policy of the pages, and the headers that a host should send."""

import base64
import hashlib

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types atlas atlas-search"
)
"""What a page may load and do, wherever it is served; `connect-src` is for checkers that fetch
robots.txt in the name of the page."""
HEADERS = f"""\
/*
  Content-Security-Policy: {POLICY}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
"""
"""The file `_headers`, which several hosts read."""


def policy_for(data: str) -> str:
    """Return the policy of a page with the data of a script element in it.

    Browsers do not apply the policy to data; checkers do, and accept its hash.
    """
    if not data:
        return POLICY
    digest = base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()
    return POLICY.replace("script-src 'self'", f"script-src 'self' 'sha256-{digest}'")
