"""Read the address under which the site is published, or say what is wrong with it."""

import ipaddress
import re
from urllib.parse import quote

from generator.characters import CONTROL, INVISIBLE, LAYOUT
from generator.look_alikes import plain, told_apart
from generator.problems import quoted

_EXAMPLE = "such as https://atlas.example/quality-month/"
_SCHEMES = ("https", "http")
_LABEL = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(\.{_LABEL})*\.?")
# The last part of a path that names a file: `index.html`, and not the version in `/v1.2`.
_FILE = re.compile(r"(index|default)\.[a-z0-9]+|.*\.[a-z][a-z0-9]*", re.IGNORECASE)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_PATH_SAFE = "/-._~!$&'()*+,;=:@%"
"""What RFC 3986 lets stand in a path, with the sign of what is encoded already."""


class SiteAddressError(Exception):
    """The address cannot be used; `message` says why, `hint` is a sentence that may help."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def read_site_address(value: object) -> str:
    """Return an address in the one form that is used: `https://host[:port]/path/`.

    Its scheme and host are in small letters, its path is percent-encoded and ends with a slash.

    Raises:
        SiteAddressError: It is missing, or no page could be reached by it.
    """
    if value is not None and not isinstance(value, str):
        found = quoted(str(value))
        raise SiteAddressError(f"address of the site is {found}; expected text, {_EXAMPLE}.")
    if not value or not value.strip():
        raise SiteAddressError(f"no address of the site; expected one, {_EXAMPLE}.")
    _check_characters(value)
    scheme, separator, rest = value.partition("://")
    if not separator or not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*", scheme):
        raise _no_scheme(value)
    if scheme.lower() not in _SCHEMES:
        raise _wrong(value, "expected one that begins https:// or http://")
    for mark, what in (("?", "a query"), ("#", "a fragment")):
        if mark in rest:
            raise _wrong(value, f"expected none with {what}", _meant(value.partition(mark)[0]))
    authority, slash, path = rest.partition("/")
    if "@" in authority:
        # Never shown: it may hold a password.
        rule = "expected the host alone"
        raise SiteAddressError(f"address of the site has a user name before its host; {rule}.")
    host = _host(value, authority)
    return f"{scheme.lower()}://{host}{_path(value, slash + path)}"


def _check_characters(value: str) -> None:
    if INVISIBLE.search(value) or CONTROL.search(value) or LAYOUT.search(value):
        raise _wrong(value, "expected none with characters that cannot be seen")
    if re.search(r"\s", value):
        raise _wrong(value, "expected none with blanks")
    if "\\" in value:
        raise _wrong(value, "expected / in the place of \\")


def _no_scheme(value: str) -> SiteAddressError:
    # `https:/host` and `https:host` have a part of it.
    rest = re.sub(r"^(https?:)?/*", "", value, flags=re.IGNORECASE)
    host = rest.partition("/")[0].partition(":")[0]
    hint = _meant(f"https://{rest}") if "." in host or host == "localhost" else ""
    return _wrong(value, "expected one that begins https:// or http://", hint)


def _host(value: str, authority: str) -> str:
    address = re.fullmatch(r"(\[[^\[\]]*\]|[^:\[\]]*)(?::(.*))?", authority)
    host, port = (address[1].lower(), address[2]) if address else ("", None)
    if not host:
        raise _wrong(value, "expected a host after its scheme")
    if not host.isascii():
        raise _wrong(value, "expected a host in ASCII", _in_ascii(host))
    if not (_is_ip_v6(host[1:-1]) if host.startswith("[") else _is_host(host)):
        raise _wrong(value, f"expected a host of letters, digits, dots and hyphens, {_EXAMPLE}")
    if port is None:
        return host
    if not (port.isascii() and port.isdigit() and 0 < int(port[:6]) <= 65535):
        raise _wrong(value, "expected a port from 1 to 65535, or none")
    return f"{host}:{int(port)}"


def _is_host(host: str) -> bool:
    if len(host) > 253 or not _HOST.fullmatch(host):
        return False
    if re.fullmatch(r"[0-9.]+", host):
        try:
            ipaddress.IPv4Address(host)
        except ValueError:
            return False
    return True


def _is_ip_v6(host: str) -> bool:
    try:
        ipaddress.IPv6Address(host)
    except ValueError:
        return False
    return "%" not in host


def _in_ascii(host: str) -> str:
    seen = plain(host)
    if seen.isascii():
        return told_apart(host, seen)
    try:
        return f"Its name in ASCII is {host.encode('idna').decode()}."
    except UnicodeError:
        return ""


def _path(value: str, path: str) -> str:
    parts = path.split("/")[1:]
    if any(part in (".", "..") for part in parts):
        raise _wrong(value, "expected a path without the parts . and .. in it")
    if "" in parts[:-1]:
        raise _wrong(value, "expected single slashes in its path")
    named = [part for part in parts if part]
    if named and (named[-1].lower() == "index.html" or _FILE.fullmatch(parts[-1])):
        folder = value.rstrip("/").removesuffix(named[-1])
        raise _wrong(value, "expected a folder, which ends with a slash", _meant(folder))
    encoded = quote(_STRAY_PERCENT.sub("%25", path), safe=_PATH_SAFE)
    return f"{encoded.rstrip('/')}/"


def _meant(value: str) -> str:
    """Return a hint that names the address that a value has in it, if it has one."""
    try:
        return f'Did you mean "{read_site_address(value)}"?'
    except SiteAddressError:
        return ""


def _wrong(value: str, rule: str, hint: str = "") -> SiteAddressError:
    # A password before an @ is nobody's business.
    shown = re.sub(r"(?<=//)[^/@]*@", "…@", value)
    return SiteAddressError(f"address of the site is {quoted(shown)}; {rule}.", hint)
