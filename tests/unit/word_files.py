"""Small documents of Word, made of what a test is about."""

import zipfile
from io import BytesIO

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
KINDS = {"styles", "numbering", "footnotes", "endnotes", "settings", "header1", "footer1"}


def word_file(body: str, **parts: str) -> bytes:
    """Return a document with a body and other parts, each given by what is in its root."""
    files = {"word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"}
    relations = ""
    for name, inside in parts.items():
        kind = name.rstrip("1")
        relations += f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{name}.xml"/>'
        files[f"word/{name}.xml"] = f"<w:{kind} {SPACES}>{inside}</w:{kind}>"
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{space}">{relations}</Relationships>'
    )
    return zipped({name: text.encode() for name, text in files.items()})


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def p(*runs: str, style: str = "", item: tuple[int, int] | None = None, more: str = "") -> str:
    """Return a paragraph of runs; each that is no XML is a run of this text."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if item:
        properties += f'<w:numPr><w:ilvl w:val="{item[1]}"/><w:numId w:val="{item[0]}"/></w:numPr>'
    inside = "".join(run if run.startswith("<") else r(t(run)) for run in runs)
    return f"<w:p><w:pPr>{properties}{more}</w:pPr>{inside}</w:p>"


def r(inside: str, properties: str = "") -> str:
    """Return a run."""
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def t(text: str) -> str:
    """Return a text as it is."""
    return f'<w:t xml:space="preserve">{text}</w:t>'


def tc(*blocks: str, span: int = 1, merge: str | None = None) -> str:
    """Return a cell; it begins a merge with `restart`, and goes on with one with `continue`."""
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(blocks) or '<w:p/>'}</w:tc>"


def tr(*cells: str, more: str = "") -> str:
    """Return a row."""
    return f"<w:tr><w:trPr>{more}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    """Return a table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def lvl(level: int, number_format: str, text: str, more: str = "") -> str:
    """Return a level of a list that starts with 1."""
    shape = f'<w:start w:val="1"/><w:numFmt w:val="{number_format}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{level}">{shape}{more}</w:lvl>'


def abstract(kind: int, *levels: str) -> str:
    """Return a kind of lists."""
    return f'<w:abstractNum w:abstractNumId="{kind}">{"".join(levels)}</w:abstractNum>'


def num(list_id: int, kind: int, more: str = "") -> str:
    """Return a list of a kind."""
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{kind}"/>{more}</w:num>'
