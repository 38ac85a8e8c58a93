"""Check the folder of hand-written pages: names, front matter, and a twin for each page."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from generator.catalog import records
from generator.content.explain import explain_all
from generator.content.yaml_source import parse_yaml
from generator.file_names import IMAGES, LONGEST_PATH, why_no_image, why_no_part, why_not
from generator.files import files_below, list_folder, read_text
from generator.language import Language
from generator.problems import ContentError, Problem, quoted
from generator.structure.reserved import Reserved

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?\n)---[ \t]*\r?\n", re.DOTALL)
# The pages that the navigation lists by their file.
_IN_NAVIGATION = ("about.md",)


def check_written_pages(root: Path, project: Path, reserved: Reserved) -> list[Problem]:
    """Check the pages of the folder `root`, whose paths are shown from `project`."""
    pages = _Pages(root, project, reserved)
    if not (root.is_symlink() or root.is_dir()):
        return [pages.at_top(root, "no such folder; expected the written pages.")]
    pages.walk(root)
    pages.problems += pages.check_required()
    for path in pages.found:
        if path.suffix == ".md":
            pages.problems += pages.check_page(path)
    return pages.problems


def written_pages(root: Path) -> list[str]:
    """Return the addresses of the pages of the folder `root`, each once for all languages."""
    folder = root / Language.ZH
    pages = (path.relative_to(folder) for path in files_below(folder) if path.suffix == ".md")
    return sorted(page.with_suffix(".html").as_posix() for page in pages)


class _Pages:
    """What the folder holds, and what is wrong with it."""

    def __init__(self, root: Path, project: Path, reserved: Reserved) -> None:
        self.root = root
        self.reserved = reserved
        self.project = project
        self.problems: list[Problem] = []
        self.found: list[Path] = []
        self.complete = True
        """False when something could not be read, so that a page may only seem to be missing."""

    def shown(self, path: Path) -> str:
        return path.relative_to(self.project).as_posix()

    def at_top(self, path: Path, message: str, hint: str = "") -> Problem:
        return Problem(self.shown(path), 1, 1, message, hint)

    def walk(self, folder: Path) -> None:
        try:
            paths = list_folder(folder, self.shown(folder))
        except ContentError as error:
            self.problems += error.problems
            self.complete = False
            return
        wrong = why_not((path.name, self.why_not(path)) for path in paths)
        for path in paths:
            if path.name in wrong:
                self.problems.append(self.at_top(path, *wrong[path.name]))
                self.complete = False
            elif path.is_dir():
                self.walk(path)
            elif path.suffix == ".md" or path.suffix.lower() in IMAGES:
                self.found.append(path)
            else:
                message = f"file {quoted(path.name)}; expected a page named *.md or an image."
                self.problems.append(self.at_top(path, message))

    def why_not(self, path: Path) -> str:
        """Return why there can be no such file or folder, or nothing where there can."""
        if path.is_symlink():
            return "symbolic link; expected a real file or folder."
        address = path.relative_to(self.root).as_posix()
        if len(address) > LONGEST_PATH:
            rule = f"expected at most {LONGEST_PATH}, with its folders."
            return f"path has {len(address)} characters; {rule}"
        if path.is_dir():
            return why_no_part(path.name)
        if path.suffix == ".md" and not self.is_generated(path):
            return why_no_part(path.stem)
        return why_no_image(path.name) if path.suffix.lower() in IMAGES else ""

    def is_generated(self, path: Path) -> bool:
        """Tell whether the site makes a page of the same address."""
        folder, *rest = path.relative_to(self.root).parts
        return folder in list(Language) and self.reserved.holds_page(Path(*rest))

    def required(self) -> Iterable[Path]:
        return (self.root / lang / name for lang in Language for name in _IN_NAVIGATION)

    def check_required(self) -> Iterator[Problem]:
        for path in self.required():
            if self.complete and path not in self.found:
                message = "no such page; expected it, since the navigation lists it."
                yield self.at_top(path, message)

    def check_page(self, path: Path) -> Iterator[Problem]:
        folder, *rest = path.relative_to(self.root).parts
        if self.is_generated(path):
            message = "page has the address of a generated page; expected another name."
            yield self.at_top(path, message)
            return
        try:
            yield from self.check_front_matter(path)
        except ContentError as error:
            yield from error.problems
            return
        if folder not in list(Language):
            yield self.at_top(path, "page in no language; expected zh/ or en/.")
            return
        twin = self.root.joinpath(Language(folder).other, *rest)
        if self.complete and twin not in (*self.found, *self.required()):
            yield self.at_top(path, f"no page {self.shown(twin)}; expected its twin.")

    def check_front_matter(self, path: Path) -> Iterator[Problem]:
        # MkDocs drops front matter that does not parse without a word.
        text = read_text(path, self.shown(path))
        match = _FRONT_MATTER.match(text)
        if match is None:
            message = "no front matter; expected title: and description: between --- lines."
            yield self.at_top(path, message)
            return
        # An empty line stands for the first ---, so that lines keep their numbers.
        source = parse_yaml("\n" + match[1], self.shown(path))
        yield from source.problems
        if source.problems:
            return
        try:
            records.WrittenPage.model_validate(source.data)
        except ValidationError as error:
            found = error.errors(include_url=False)
            yield from explain_all(found, records.WrittenPage, source, ())
