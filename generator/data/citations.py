"""Cite an activity, what a notice has of an agency, or the data set.

The bodies that issued the notice are the author, and its text is the work: never the one body of a
paragraph. That body, its paragraph and its sentence are the place in the work; a title that editors
made stands in square brackets. The date is that of the notice, as it was reported. The day of
access is the reader's.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.catalog.catalog import Activity, Campaign, Catalog
from generator.catalog.records import Agency
from generator.language import Bilingual, Language
from generator.structure import routes

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
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
    author: Bilingual | None
    title: Bilingual
    issued: str
    """The day of the work, or nothing where it is not known."""
    part: Bilingual | None
    """The place in the work: the body, the sentence, the editors' title in square brackets."""
    source: str
    """Where the author and the day were reported."""
    site: Bilingual
    updated: str
    url: str
    url_en: str

    @property
    def literal_author(self) -> str:
        """The author as programs take it: RIS would take 等 after a comma for a given name."""
        return re.sub(", 等$", " 等", self.author.zh) if self.author else ""

    def whole_title(self, lang: Language) -> str:
        """Return the title with the place in the work."""
        colon = "：" if lang is Language.ZH else ": "
        title = self.title.of(lang)
        return f"{title}{colon}{self.part.of(lang)}" if self.part else title


@dataclass(frozen=True)
class Around:
    """A citation before and after the day of access, which only the reader knows."""

    before: str
    after: str


def cite_activity(item: Activity, catalog: Catalog, site_url: str) -> Citation:
    """Return what cites one activity."""
    place = item.sentence.place
    agency, title, english = item.agency, item.title, Language.EN
    part = Bilingual(
        f"{agency.short_name.zh}，第 {place.paragraph} 段第 {place.number} 句［{title.zh}］",
        f"{agency.name.of(english)}, paragraph {place.paragraph}, sentence {place.number} "
        f"[{title.of(english)}]",
    )
    key = f"{item.campaign.year}-{item.agency.id}-{item.slug}"
    path = routes.activity(item)
    return _of_notice(item.campaign, key, part, path, catalog.updated_on[item], catalog, site_url)


def cite_agency(
    agency: Agency, items: Sequence[Activity], catalog: Catalog, site_url: str
) -> Citation:
    """Return what cites all that one campaign's notice has of an agency.

    Args:
        agency: The agency.
        items: These activities, at least one.
        catalog: All records.
        site_url: Where the site will be published.
    """
    campaign = items[0].campaign
    updated = max(catalog.updated_on[item] for item in items)
    path = f"{routes.agency(agency.id)}#{campaign.year}"
    key = f"{campaign.year}-{agency.id}"
    part = Bilingual(agency.short_name.zh, agency.name.of(Language.EN))
    return _of_notice(campaign, key, part, path, updated, catalog, site_url)


def _of_notice(
    campaign: Campaign,
    key: str,
    part: Bilingual,
    path: str,
    updated: str,
    catalog: Catalog,
    site_url: str,
) -> Citation:
    issued = campaign.record.notice.issued
    return Citation(
        key=key,
        kind="webpage",
        author=campaign.author,
        title=campaign.record.notice.title,
        issued=issued.date if issued else "",
        part=part,
        source=(issued.source.url or issued.source.name.zh) if issued else "",
        site=catalog.site.name,
        updated=updated,
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
        issued=site.updated,
        part=None,
        source="",
        site=site.name,
        updated=site.updated,
        url=_url(Language.ZH, routes.DATA, site_url),
        url_en=_url(Language.EN, routes.DATA, site_url),
    )


def to_gbt7714(citation: Citation) -> Around:
    """Return the citation by GB/T 7714-2015 (type of source, day of update, day of access)."""
    mark = "DS/OL" if citation.kind == "dataset" else "EB/OL"
    author = f"{citation.author.zh}. " if citation.author else ""
    head = f"{author}{citation.whole_title(Language.ZH)}[{mark}]"
    if citation.kind == "dataset":
        return Around(f"{head}. ({citation.updated})[", f"]. {citation.url}.")
    year = f", {citation.issued}" if citation.issued else ""
    return Around(f"{head}. {citation.site.zh}{year}({citation.updated})[", f"]. {citation.url}.")


def to_apa(citation: Citation) -> Around:
    """Return the citation in English after APA style, which says that the English is unofficial."""
    english = Language.EN
    author = f"{_period(citation.author.of(english))} " if citation.author else ""
    after = f", from {citation.url_en}"
    if citation.kind == "dataset":
        year = citation.updated[:4]
        title = f"{citation.title.of(english)} (version {citation.updated}) [Data set]."
        return Around(f"{author}({year}). {title} Retrieved ", after)
    day = _english_day(citation.issued) if citation.issued else "n.d."
    title = f"{citation.whole_title(english)} [Unofficial translation]."
    site = f"{citation.site.of(english)}, updated {citation.updated}."
    return Around(f"{author}({day}). {title} {site} Retrieved ", after)


def _english_day(day: str) -> str:
    year, month, number = day.split("-")
    return f"{year}, {MONTHS[int(month) - 1]} {int(number)}"


def to_csl(citations: Iterable[Citation]) -> str:
    """Return CSL-JSON (https://citationstyles.org), which Zotero and others read."""
    items = []
    for citation in citations:
        item: dict[str, object] = {"id": citation.key, "type": citation.kind}
        if citation.author:
            item["author"] = [{"literal": citation.literal_author}]
        item["title"] = citation.whole_title(Language.ZH)
        if citation.issued:
            item["issued"] = {"date-parts": [[int(part) for part in citation.issued.split("-")]]}
        if citation.kind == "dataset":
            item["version"] = citation.updated
        else:
            item |= {"container-title": citation.site.zh, "note": _note(citation)}
        if citation.part:
            item["section"] = citation.part.zh
        item |= {"language": "zh-CN", "URL": citation.url}
        items.append(json.dumps(item, ensure_ascii=False))
    # One item a line: with `indent`, json would leave its fast encoder.
    return "[\n" + ",\n".join(items) + "\n]\n"


def _note(citation: Citation) -> str:
    """Return what no field is for: the day of the record, and who reported that of the notice."""
    reported = f"；印发日期据 {citation.source}" if citation.source else ""
    return f"{citation.site.zh}, {citation.updated}{reported}"


def to_bibtex(citations: Iterable[Citation]) -> str:
    """Return BibTeX; the author is in two braces, so that a body's name is not taken apart."""
    entries = []
    for citation in citations:
        author = {"author": f"{{{_latex(citation.literal_author)}}}"} if citation.author else {}
        part = {"section": _latex(citation.part.zh)} if citation.part else {}
        fields = {
            **author,
            "title": f"{{{_latex(citation.whole_title(Language.ZH))}}}",
            **part,
            **({"year": citation.issued[:4]} if citation.issued else {}),
            **({"date": citation.issued} if citation.issued else {}),
            "howpublished": _latex(citation.site.zh),
            # An address is verbatim to BibTeX's url; a brace would end it.
            "url": citation.url.replace("{", "%7B").replace("}", "%7D"),
            "note": _latex(_note(citation)),
            "language": "chinese",
        }
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
        entries.append(f"@misc{{{citation.key},\n{lines}}}\n")
    return "\n".join(entries)


def to_ris(citations: Iterable[Citation]) -> str:
    """Return RIS, one tag a line."""
    entries = []
    for citation in citations:
        issued, author = citation.issued, citation.literal_author
        fields = [
            ("TY", "DATA" if citation.kind == "dataset" else "ELEC"),
            ("ID", citation.key),
            *([("AU", author)] if author else []),
            ("TI", citation.whole_title(Language.ZH)),
            ("T2", citation.site.zh),
            *([("SE", citation.part.zh)] if citation.part else []),
            *([("PY", issued[:4]), ("DA", issued.replace("-", "/"))] if issued else []),
            ("LA", "zh"),
            ("N1", _note(citation)),
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
