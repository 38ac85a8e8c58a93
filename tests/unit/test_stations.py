"""Whoever watches a build is told where it is; nobody has to."""

import pytest

from generator.stations import each_at, station, watched_by


class _Heard:
    def __init__(self) -> None:
        self.said: list[str] = []

    def begin(self, station: str, total: int | None) -> None:
        self.said.append(f"{station} {total}")

    def advance(self) -> None:
        self.said.append("+")

    def end(self) -> None:
        self.said.append("end")


def test_stations_are_told_with_how_far_they_are() -> None:
    heard = _Heard()
    with watched_by(heard), station("a"):
        assert list(each_at("b", iter("xy"), 2)) == ["x", "y"]
    assert heard.said == ["a None", "b 2", "+", "+", "end", "end"]


def test_a_station_that_fails_has_ended() -> None:
    heard = _Heard()
    with watched_by(heard), pytest.raises(ValueError, match="no"), station("a"):
        raise ValueError("no")
    assert heard.said == ["a None", "end"]


def test_nothing_is_told_where_nobody_watches() -> None:
    heard = _Heard()
    with watched_by(heard):
        pass
    with station("a"):
        assert list(each_at("b", "xy", 2)) == ["x", "y"]
    assert heard.said == []
