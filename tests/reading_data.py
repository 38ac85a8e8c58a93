"""Read the files of `data/` as the programs of others do."""

import asyncio
import json
from pathlib import Path
from typing import Any

from datasette.app import Datasette

from generator.data.csv_file import read_csv
from tests.building import BuiltSite


def records(site: BuiltSite) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads(
        (site.folder / "data/activities.json").read_text("utf-8")
    )
    return data


def rows_of(path: Path) -> list[dict[str, str]]:
    return read_csv(path.read_text("utf-8"))


def query(path: Path, address: str) -> Any:  # noqa: ANN401  # whatever Datasette answers
    async def ask() -> Any:  # noqa: ANN401  # as above
        datasette = Datasette([], immutables=[str(path)])
        answer = await datasette.client.get(address)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return asyncio.run(ask())
