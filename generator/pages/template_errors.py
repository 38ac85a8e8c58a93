"""Say where a template cannot be read or printed, as a problem line."""

from pathlib import Path

import jinja2

from generator.problems import Problem


def template_problem(error: jinja2.TemplateError, project: Path, folder: str) -> Problem:
    """Return the problem that a Jinja error stands for.

    Args:
        error: The error, with its traceback: the innermost line of it that is in a template counts.
        project: Paths are shown relative to this folder.
        folder: The folder of templates, relative to the project.
    """
    if isinstance(error, jinja2.TemplateNotFound):
        return Problem(f"{folder}/{error.name}", 1, 1, "no such file; expected a template.")
    path, line = folder, 1
    if isinstance(error, jinja2.TemplateSyntaxError):
        path, line = error.filename or f"{folder}/{error.name}", error.lineno
    trace = error.__traceback__
    while trace:
        filename = trace.tb_frame.f_code.co_filename
        if filename.endswith((".html", ".j2")):
            path, line = filename, trace.tb_lineno
        trace = trace.tb_next
    shown = Path(path)
    if shown.is_absolute() and shown.is_relative_to(project):
        shown = shown.relative_to(project)
    message = f"{error.message}; expected a template that prints what it is given."
    return Problem(shown.as_posix(), line, 1, message)
