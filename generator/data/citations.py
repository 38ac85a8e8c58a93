"""Cite an activity, an agency's page or the data set.

The body that issued the words is the author; the site is where they are found. The notice's text
gives no date, so none is given as its own: dates are of the site. The day of access is the
reader's.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.catalog.catalog import Activity, Catalog
from generator.data.tables import permalink
from generator.language import Bilingual, Language
from generator.structure import routes

_LATEX = str.maketrans(
    {
        **{character: f"\\{character}" for character in "#$%&_"},
        **{"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"},
        # BibTeX counts braces, those after a backslash too, so each brings its other along, unseen.
        **{"{": r"\{\vphantom{\}}", "}": r"\vphantom{\{}\}"},
    }
)
_LIGATURE = re.compile(r"(?<=([-'`,<>]))(?=\1)|(?<=[?!])(?=`)")
"""Between characters that LaTeX would join into another one."""


@dataclass(frozen=True)
class Citation:
    """What is cited, in both languages, before it takes a form."""

    key: str
    kind: Literal["webpage", "dataset"]
    author: Bilingual
    title: Bilingual
    container: Bilingual
    """What it is a part of; the same as the title for a whole."""
    site: Bilingual
    updated: str
    url: str
    url_en: str


@dataclass(frozen=True)
class Around:
    """A citation before and after the day of access, which only the reader knows."""

    before: str
    after: str


def cite_activity(item: Activity, catalog: Catalog, site_url: str) -> Citation:
    """Return what cites one activity."""
    return Citation(
        key=f"{item.campaign.year}-{item.agency.id}-{item.slug}",
        kind="webpage",
        author=item.agency.name,
        title=item.title,
        container=item.campaign.record.notice.title,
        site=catalog.site.name,
        updated=catalog.updated_on[item],
        url=permalink(item, Language.ZH, site_url),
        url_en=permalink(item, Language.EN, site_url),
    )


def cite_agency(items: Sequence[Activity], catalog: Catalog, site_url: str) -> Citation:
    """Return what cites all that an agency announced in one campaign's notice.

    Args:
        items: These activities, at least one.
        catalog: All records.
        site_url: Where the site will be published.
    """
    agency, campaign = items[0].agency, items[0].campaign
    notice = campaign.record.notice.title
    path = f"{routes.agency(agency.id)}#{campaign.year}"
    return Citation(
        key=f"{campaign.year}-{agency.id}",
        kind="webpage",
        author=agency.name,
        title=notice,
        container=notice,
        site=catalog.site.name,
        updated=max(catalog.updated_on[item] for item in items),
        url=_url(Language.ZH, path, site_url),
        url_en=_url(Language.EN, path, site_url),
    )


def cite_data_set(catalog: Catalog, site_url: str) -> Citation:
    """Return what cites the data set, whose makers are the editors; its sources are the notices."""
    site = catalog.site
    return Citation(
        key="data-set",
        kind="dataset",
        author=site.publisher,
        title=site.name,
        container=site.name,
        site=site.name,
        updated=site.updated,
        url=_url(Language.ZH, routes.DATA, site_url),
        url_en=_url(Language.EN, routes.DATA, site_url),
    )


def to_gbt7714(citation: Citation) -> Around:
    """Return the citation by GB/T 7714 (type of source, day of update, day of access)."""
    mark = "DS/OL" if citation.kind == "dataset" else "EB/OL"
    whole = "" if citation.container == citation.title else f"//{citation.container.zh}"
    head = f"{citation.author.zh}. {citation.title.zh}[{mark}]{whole}"
    return Around(f"{head}. ({citation.updated})[", f"]. {citation.url}.")


def to_apa(citation: Citation) -> Around:
    """Return the citation in English after APA style, which says that the English is unofficial."""
    english = Language.EN
    author, title = citation.author.of(english), citation.title.of(english)
    if citation.kind == "dataset":
        year = citation.updated[:4]
        head = f"{_period(author)} ({year}). {title} (version {citation.updated}) [Data set]."
        return Around(f"{head} Retrieved ", f", from {citation.url_en}")
    part = "" if citation.container == citation.title else f" In {citation.container.of(english)}."
    head = f"{_period(author)} (n.d.). {title} [Unofficial translation].{part}"
    site = f"{citation.site.of(english)}, updated {citation.updated}."
    return Around(f"{head} {site} Retrieved ", f", from {citation.url_en}")


def to_csl(citations: Iterable[Citation]) -> str:
    """Return CSL-JSON (https://citationstyles.org), which Zotero and others read."""
    items = []
    for citation in citations:
        item: dict[str, object] = {
            "id": citation.key,
            "type": citation.kind,
            "author": [{"literal": citation.author.zh}],
            "title": citation.title.zh,
            "language": "zh-CN",
            "URL": citation.url,
        }
        if citation.kind == "dataset":
            day = [int(part) for part in citation.updated.split("-")]
            item |= {"issued": {"date-parts": [day]}, "version": citation.updated}
        else:
            item["container-title"] = citation.container.zh
            item["note"] = f"{citation.site.zh}, {citation.updated}"
        items.append(json.dumps(item, ensure_ascii=False))
    # One item a line: with `indent`, json would leave its fast encoder.
    return "[\n" + ",\n".join(items) + "\n]\n"


def to_bibtex(citations: Iterable[Citation]) -> str:
    """Return BibTeX; the author is in two braces, so that a body's name is not taken apart."""
    entries = []
    for citation in citations:
        fields = {
            "author": f"{{{_latex(citation.author.zh)}}}",
            "title": f"{{{_latex(citation.title.zh)}}}",
            "howpublished": _latex(citation.container.zh),
            # An address is verbatim to BibTeX's url; a brace would end it.
            "url": citation.url.replace("{", "%7B").replace("}", "%7D"),
            "note": _latex(f"{citation.site.zh}, {citation.updated}"),
            "language": "chinese",
        }
        if citation.kind == "dataset":
            fields["year"] = citation.updated[:4]
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
        entries.append(f"@misc{{{citation.key},\n{lines}}}\n")
    return "\n".join(entries)


def to_ris(citations: Iterable[Citation]) -> str:
    """Return RIS, one tag a line."""
    entries = []
    for citation in citations:
        is_data = citation.kind == "dataset"
        fields = [
            ("TY", "DATA" if is_data else "ELEC"),
            ("ID", citation.key),
            ("AU", citation.author.zh),
            ("TI", citation.title.zh),
            ("T2", citation.container.zh),
            *([("PY", citation.updated[:4])] if is_data else []),
            ("LA", "zh"),
            ("N1", f"{citation.site.zh}, {citation.updated}"),
            ("UR", citation.url),
            ("ER", ""),
        ]
        entries.append("".join(f"{tag}  - {_line(value)}\n" for tag, value in fields))
    return "\n".join(entries)


FORMATS = {"bib": to_bibtex, "ris": to_ris, "json": to_csl}
"""By the ending of the file's name."""


def _url(lang: Language, path: str, site_url: str) -> str:
    return routes.absolute(routes.address(lang, path), site_url)


def _period(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _latex(text: str) -> str:
    return _LIGATURE.sub("{}", _line(text).translate(_LATEX))


def _line(text: str) -> str:
    # Neither format knows a line break inside a value.
    return " ".join(text.splitlines())
