"""Read a list of the content as it is written, from its file or from the files of its folder."""

from pathlib import Path

from generator.content.yaml_source import YamlSource
from generator.editing.normal_form import read_source
from generator.files import list_folder, read_bytes, text_of
from generator.problems import ContentError, Problem


def read_list(
    project: Path, name: str, *, is_required: bool = True
) -> list[tuple[YamlSource, bytes]]:
    """Return the files of a list, each with its bytes.

    Args:
        project: The folder.
        name: The list, such as `agencies`.
        is_required: Without it a list that is not there has no file.

    Raises:
        ContentError: One cannot be read, or is no list.
    """
    folder, paths = f"content/{name}", [f"content/{name}.yml"]
    if (project / folder).is_dir():
        found = list_folder(project / folder, folder)
        paths = [f"{folder}/{path.name}" for path in found if path.suffix == ".yml"]
    elif not is_required and not (project / paths[0]).exists():
        return []
    files = []
    for path in paths:
        data = read_bytes(project / path, path)
        source = read_source(text_of(data, path), path)
        if not isinstance(source.data, list):
            raise ContentError([Problem(path, 1, 1, "file is no list; expected one.")])
        files.append((source, data))
    return files
