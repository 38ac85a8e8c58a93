"""Tell what was found in a notice: as JSON for programs, in words for a person."""

import json
from typing import Any

from generator.importing.analysis.analysis import Analysis, Doubt, ReportEntry


def to_json(analysis: Analysis) -> str:
    """Return the report for programs, `import-report.json`."""
    report = to_report(analysis)
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def to_report(analysis: Analysis) -> dict[str, Any]:
    """Return the report as plain values, as JSON can have them."""
    return {
        "title": analysis.title,
        "year": analysis.year,
        "theme": analysis.theme,
        "entries": [_entry(entry) for entry in analysis.entries],
        "not_activities": list(analysis.not_activities),
        "bodies": [
            {"name": body.name, "agency": body.agency or None, "meant": body.meant or None}
            for body in analysis.bodies
        ],
        "flags": [_flag(doubt) for doubt in analysis.doubts],
    }


def _entry(entry: ReportEntry) -> dict[str, object]:
    return {
        "marker": entry.marker,
        "agencies": list(entry.agencies),
        "partners": list(entry.partners),
        "activities": list(entry.activities),
        "when": list(entry.when),
        "where": list(entry.where),
        "flags": [_flag(doubt) for doubt in entry.doubts],
    }


def _flag(doubt: Doubt) -> dict[str, object]:
    return {"what": doubt.what, "text": doubt.text, "why": doubt.why, "line": doubt.line}
