"""Keep what was worked out, in a folder that can be deleted at any time.

Nothing depends on what is there: whatever is torn, of another version or not to be read counts as
nothing, and what cannot be written is not kept. So a build may be killed while it writes, and two
may use a folder at once.
"""

import hashlib
import marshal
import os
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from generator.collector import resting_collector

FOLDER = ".atlas-cache"
"""Its name in the folder of a project."""

_NOTES = {
    ".gitignore": "*\n",
    # https://bford.info/cachedir/
    "CACHEDIR.TAG": (
        "Signature: 8a477f597d28d172789f06886806bc55\n"
        "# What Campaign Atlas has worked out, to be quicker the next time. It can be deleted.\n"
    ),
}
_SUM_BYTES = 16
_UNFINISHED = ".unfinished"
_AGE = 3600
"""After so many seconds nobody is still writing an unfinished file."""


class CacheFolder:
    """Values by name, each in a file of its own: the version, a sum, the value."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_swept = False

    def read(self, name: str) -> object | None:
        """Return the value that the same version has written under a name, or None."""
        path, version = self._folder / name, code_version().encode()
        with suppress(OSError):
            # What is no file, such as a pipe, might never end.
            if path.is_file():
                with path.open("rb") as file:
                    if file.read(len(version)) == version:
                        return _value(name, file.read(_SUM_BYTES), file.read())
        return None

    def write(self, name: str, value: object) -> None:
        """Keep a value for the next time, if that is possible.

        Args:
            name: The name of a file; it does not begin with a dot.
            value: What `marshal` takes: text, numbers, bytes, and tuples, lists and dicts of them.
        """
        payload = marshal.dumps(value)  # type: ignore[arg-type]  # says so where it is not
        with suppress(OSError):
            self._make()
            number, unfinished = tempfile.mkstemp(_UNFINISHED, ".", self._folder)
            try:
                with open(number, "wb") as file:  # noqa: PTH123  # a file that is open
                    file.write(code_version().encode() + _sum(name, payload))
                    file.write(payload)
                Path(unfinished).replace(self._folder / name)
            except BaseException:
                with suppress(OSError):
                    Path(unfinished).unlink()
                raise

    def _make(self) -> None:
        """Make the folder, which may have been deleted since, and what tells others to pass it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for name, text in _NOTES.items():
            if not (self._folder / name).exists():
                (self._folder / name).write_text(text, "utf-8")
        if not self._is_swept:
            self._is_swept = True
            self._sweep()

    def _sweep(self) -> None:
        """Remove what those who were killed while they wrote have left."""
        for path in self._folder.glob(f".*{_UNFINISHED}"):
            with suppress(OSError):
                if path.stat().st_mtime < time.time() - _AGE:
                    path.unlink()


def _sum(name: str, payload: bytes) -> bytes:
    digest = hashlib.blake2b(f"{name}\0".encode(), digest_size=_SUM_BYTES)
    digest.update(payload)
    return digest.digest()


def _value(name: str, expected: bytes, payload: bytes) -> object | None:
    if _sum(name, payload) != expected:
        return None
    try:
        # Who can write here can write the content and the code beside it too.
        with resting_collector():
            value: object = marshal.loads(payload)  # noqa: S302
    except (ValueError, TypeError, EOFError):
        return None
    return value


@cache
def code_version() -> str:
    """Return a digest of all that makes other values of the same content.

    It is of the bytes of the generator, and of the versions of Python and of the libraries.
    """
    digest = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for path, data in _code():
        digest.update(f"\n{path} {len(data)}\n".encode())
        digest.update(data)
    digest.update("\n".join(_libraries()).encode(errors="surrogatepass"))
    return digest.hexdigest()


def _code() -> list[tuple[str, bytes]]:
    package = Path(__file__).parent
    paths = sorted(package.rglob("*.py"))
    return [(path.relative_to(package).as_posix(), path.read_bytes()) for path in paths]


def _libraries() -> list[str]:
    """Return every library that can be imported, as the folder of its metadata: `jinja2-3.1.6`.

    https://packaging.python.org/en/latest/specifications/recording-installed-packages/
    """
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            names = os.listdir(folder)  # noqa: PTH208  # no need of paths
            found |= {name for name in names if name.endswith(".dist-info")}
    return sorted(found)
