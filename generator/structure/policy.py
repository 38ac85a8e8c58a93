"""What a page may load and do, wherever it is served (https://www.w3.org/TR/CSP3/)."""

import base64
import hashlib

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types atlas atlas-search"
)
"""What a page may load and do, wherever it is served; `connect-src` is for checkers that fetch
robots.txt in the name of the page."""


PREVIEW_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
"""The policy of a page in a preview, where MkDocs puts a script into it that reloads the page."""


def policy_for(data: str) -> str:
    """Return the policy of a page with the data of a script element in it.

    Browsers do not apply the policy to data; checkers do, and accept its hash.
    """
    if not data:
        return POLICY
    digest = base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()
    return POLICY.replace("script-src 'self'", f"script-src 'self' 'sha256-{digest}'")
