"""The search is judged by queries that were written from the content before it was tuned."""

from collections import defaultdict
from statistics import mean
from typing import NamedTuple

import yaml
from playwright.sync_api import Page

from tests.browser.search_engine.asking import hits
from tests.conftest import TESTS


class Score(NamedTuple):
    """How well one query was answered."""

    recall: float
    rank: float
    """One over the place of the first right hit."""


def judge(relevant: list[str], found: list[str]) -> Score:
    """Return recall@10 and the reciprocal rank; no hit is right where nothing is."""
    if not relevant:
        return Score(*([0.0 if found else 1.0] * 2))
    recall = len(set(found[:10]) & set(relevant)) / min(10, len(relevant))
    ranks = [1 / (i + 1) for i, key in enumerate(found) if key in relevant]
    return Score(recall, max(ranks, default=0))


def report(name: str, scores: list[Score]) -> tuple[float, float]:
    """Print the means of some queries, which `pytest -rP` shows, and return them."""
    recall, rank = mean(s.recall for s in scores), mean(s.rank for s in scores)
    print(f"{name:16} {len(scores):4}  recall@10 {recall:.3f}  MRR {rank:.3f}")  # noqa: T201  # for -rP
    return recall, rank


def test_judged_queries_are_answered(page: Page) -> None:
    judged = yaml.safe_load((TESTS / "search/judged.yml").read_text("utf-8"))
    classes: defaultdict[str, list[Score]] = defaultdict(list)
    for case in judged:
        score = judge(case["relevant"], found := hits(page, case["q"]))
        classes[case["class"]].append(score)
        if min(score) < 1:
            print(f"{case['class']}: {case['q']}: {score} {found[:10]}")  # noqa: T201  # for -rP
    means = {name: report(name, scores) for name, scores in classes.items()}
    recall, rank = report("all", [score for scores in classes.values() for score in scores])
    assert recall >= 0.98
    assert rank >= 0.95
    exact = {name for name in means if name.startswith("han-")} | {"traditional", "pasted"}
    assert {name: means[name][0] for name in exact if means[name][0] < 1} == {}
