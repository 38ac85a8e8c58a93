"""Open a document of Word as a package of parts, and let no part be larger or deeper than is safe.

A package is a zip file of XML parts, which refer to each other by relationships (ECMA-376 part 2).
python-docx would open every part and trust the sizes that the zip file claims.
"""

import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from posixpath import dirname, join, normpath
from struct import error as struct_error

from lxml import etree

from generator.importing.refusal import refusal
from generator.importing.word_xml import children, local_name
from generator.problems import ContentError, Place

MOST_EXPANDED = 40_000_000
"""How many bytes the parts that are read may have together."""
MOST_TIMES = 200
"""How many times larger than in the package a part may be; text in XML is some 5 to 30 times."""

_SMALL = 10_000_000
_CHUNK = 1 << 16
_MAIN = "word/document.xml"
_PASSWORD = 0x1
_AGAIN = "Get the file again; if Word can open it, save it there as .docx anew."
_SAVE_AS_WORD = "Open it with the program it is of, and save it as .docx."
_OTHERS = [
    ("xl/workbook.xml", "is a workbook of Excel", "Save the notice as .docx, or copy it into one."),
    ("ppt/presentation.xml", "is a presentation of PowerPoint", _SAVE_AS_WORD),
    ("OFD.xml", "is an OFD document", "Save it as .docx, or copy its text into a .txt file."),
    ("content.xml", "is an OpenDocument file", _SAVE_AS_WORD),
    ("META-INF/container.xml", "is an EPUB book", "Copy its text into a .txt file."),
]
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
    struct_error,
)


@dataclass(frozen=True)
class Relation:
    """What a part refers to."""

    kind: str
    """The last word of its type: `styles`, `header`, `image` …"""
    target: str
    """A part, or an address outside."""
    is_external: bool


class Package:
    """The parts of a document.

    Raises:
        ContentError: It is damaged, protected, or another kind of zip file.
    """

    def __init__(self, data: bytes, place: Place) -> None:
        self._place = place
        self._left = MOST_EXPANDED
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise self._damaged(f"cannot be opened ({error})") from error
        self._parts: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            # Names of parts are the same in capitals and small letters.
            name = info.filename.lower()
            if name in self._parts and name.endswith((".xml", ".rels")):
                raise self._damaged(f"has two parts called {info.filename}")
            self._parts[name] = info
        self.main = self._main()

    def has(self, part: str) -> bool:
        """Tell whether there is a part."""
        return part.lower() in self._parts

    def xml(self, part: str) -> etree._Element | None:
        """Return the root of a part, or nothing if there is no such part.

        Raises:
            ContentError: It is damaged, too large, nested too deeply, or declares a document type.
        """
        if not self.has(part):
            return None
        data = self._read(part)
        # What a document type declares can be a file outside, or grow without end when read.
        if b"<!DOCTYPE" in data or b"<\0!\0D\0O\0C\0T\0Y\0P\0E" in data:
            raise self._with_doctype(part)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
            remove_pis=True, huge_tree=False,
        )  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            if "depth" in str(error):
                raise self._too_deep(part) from error
            why = re.sub(r"\s+", " ", str(error))
            raise self._damaged(f"has a part, {part}, that is no XML ({why})") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._with_doctype(part)
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part refers to by the ids that it uses; `""` stands for the package."""
        folder, _, name = part.rpartition("/")
        root = self.xml(join(folder, "_rels", f"{name}.rels"))
        found = {}
        for item in [] if root is None else children(root, "Relationship"):
            is_external = item.get("TargetMode") == "External"
            target = item.get("Target") or ""
            if not is_external:
                target = normpath(join("/", dirname(part), target)).lstrip("/")
            kind = (item.get("Type") or "").rpartition("/")[2]
            found[item.get("Id") or ""] = Relation(kind, target, is_external)
        return found

    def _main(self) -> str:
        if self.has(_MAIN) or not self._parts:
            main = _MAIN
        else:
            kinds = (relation for relation in self.relations("").values())
            found = [rel.target for rel in kinds if rel.kind == "officeDocument"]
            main = next((part for part in found if self.has(part)), _MAIN)
        root = self.xml(main)
        if root is None or local_name(root) != "document":
            raise self._other()
        return main

    def _other(self) -> ContentError:
        for part, what, hint in _OTHERS:
            if self.has(part):
                return refusal(self._place, f"{what}; expected .docx, .html, .md or .txt.", hint)
        message = f"is a zip file without {_MAIN}; expected a document of Word."
        return refusal(self._place, message, "If the notice is packed in it, unpack it first.")

    def _read(self, part: str) -> bytes:
        info = self._parts[part.lower()]
        if info.flag_bits & _PASSWORD:
            message = "is protected with a password; expected a document that can be read."
            raise refusal(self._place, message, "Open it, and save a copy without a password.")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self._damaged(f"has a part, {info.filename}, packed in no way that Word knows")
        chunks, size = [], 0
        try:
            with self._zip.open(info) as file:
                # Sizes in the directory are claims; what comes out is counted.
                while chunk := file.read(_CHUNK):
                    size += len(chunk)
                    self._left -= len(chunk)
                    times = size / max(1, info.compress_size)
                    if self._left < 0 or (size > _SMALL and times > MOST_TIMES):
                        raise self._bomb(info.filename)
                    chunks.append(chunk)
        except _BROKEN as error:
            raise self._damaged(
                f"has a part, {info.filename}, that is damaged ({error})"
            ) from error
        return b"".join(chunks)

    def _damaged(self, what: str) -> ContentError:
        return refusal(self._place, f"{what}; expected a whole document of Word.", _AGAIN)

    def _bomb(self, part: str) -> ContentError:
        limits = f"{MOST_EXPANDED / 1e6:.0f} MB, and {MOST_TIMES} times their packed size"
        message = f"unpacks to more than a document has (at {part}); expected at most {limits}."
        return refusal(self._place, message, "Do not open it if you do not know where it is from.")

    def _too_deep(self, part: str) -> ContentError:
        message = f"is nested deeper than a document is (in {part}); expected at most 256 levels."
        return refusal(self._place, message, "Open it in Word and save it as .docx anew.")

    def _with_doctype(self, part: str) -> ContentError:
        message = f"declares a document type (in {part}), as no program for documents does"
        hint = "Do not open it if you do not know where it is from."
        return refusal(self._place, f"{message}; expected plain parts.", hint)
