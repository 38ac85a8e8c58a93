"""The vocabulary of the corpus, from `words.txt`."""

from pathlib import Path


def _read() -> dict[str, list[tuple[str, str]]]:
    pools: dict[str, list[tuple[str, str]]] = {}
    for line in Path(__file__).with_suffix(".txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            pool = pools.setdefault(line.strip("[]"), [])
        elif "|" in line:
            zh, _, en = line.partition("|")
            pool.append((zh, en))
    return pools


POOLS = _read()
"""Pairs of Chinese and English by what they are: places, bodies, verbs …"""
