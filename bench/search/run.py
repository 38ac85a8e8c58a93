"""Measure the search beside Pagefind and MiniSearch, on the same records: `make bench-search`.

Every figure is of one run on one machine: compare within a table, not between two.
"""

import argparse
import json
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import mean, quantiles
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
# The imports below need it: neither folder is an installed package.
sys.path[:0] = [str(HERE), str(ROOT)]

from corpus import make_catalog  # noqa: E402  # see above
from serving import Counting, serving  # noqa: E402  # see above

from generator.catalog.catalog import Catalog  # noqa: E402  # see above
from generator.content.read import read_catalog  # noqa: E402  # see above
from generator.search.index import make_index  # noqa: E402  # see above
from generator.search.normalise import HAN, normalise  # noqa: E402  # see above

SIZES = (75, 1_000, 10_000, 30_000)
ENGINES = ("atlas", "pagefind", "minisearch")
QUERIES = 60
THROTTLE = 4
TYPED = [
    "电梯安全宣传",
    "标准宣贯培训",
    "食品安全",
    "质量月",
    "知识产权",
    "农产品",
    "典型案例",
    "消费者",
    "quality",
    "elevator",
    "training",
    "standards",
    "farm",
    "court",
    "patent",
]
# From a keystroke to the frame in which its hits are painted.
TYPE = """async ([selector, list, text]) => {
  const box = document.querySelector(selector);
  const times = [];
  for (let i = 1; i <= text.length; i++) {
    await new Promise((use) => setTimeout(use, 150));
    const painted = new Promise((use) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => use(performance.now())));
      });
      observer.observe(document.querySelector(list), { childList: true });
      // A keystroke that changes nothing in the list has nothing to paint.
      setTimeout(() => use(null), 3000);
    });
    const began = performance.now();
    box.value = text.slice(0, i);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    const end = await painted;
    times.push(end && end - began);
  }
  return times;
}"""


def records_of(catalog: Catalog) -> list[dict[str, Any]]:
    """Return what every engine is given, and what brute force looks through."""
    return [
        {
            "key": item.key,
            "title": [item.title.zh, item.title.en or ""],
            "text": [item.sentence.text.zh, item.sentence.text.en or ""],
        }
        for item in catalog.activities
    ]


def queries_of(records: list[dict[str, Any]]) -> list[tuple[str, set[str]]]:
    """Draw queries with every record that is right for each: Chinese of 1 to 6, English words."""
    drawn = random.Random(5)  # noqa: S311  # the same every time
    chinese = {r["key"]: [normalise(t, {}) for t in (r["title"][0], r["text"][0])] for r in records}
    english = {
        r["key"]: set(re.findall(r"[a-z]+", " ".join(r["title"][1:] + r["text"][1:]).lower()))
        for r in records
    }
    found = []
    while len(found) < QUERIES:
        record = drawn.choice(records)
        if len(found) % 3 < 2:
            run = drawn.choice(re.findall(f"[{HAN}]{{2,}}", record["text"][0]))
            length = min(drawn.randint(1, 6), len(run))
            start = drawn.randint(0, len(run) - length)
            query = run[start : start + length]
            right = {key for key, texts in chinese.items() if any(query in text for text in texts)}
        else:
            query = drawn.choice([word for word in sorted(english[record["key"]]) if len(word) > 4])
            right = {key for key, words in english.items() if query in words}
        found.append((query, right))
    return found


def build_atlas(size: int, folder: Path) -> dict[str, float]:
    """Write our index and the search page of the built site, pointed at it."""
    catalog = read_corpus(size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    index = make_index(catalog)
    for address, text in index.files.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_text(text, "utf-8")
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    shutil.copytree(ROOT / "site/assets", folder / "assets")
    (folder / "zh").mkdir()
    shutil.copy(ROOT / "site/zh/search.html", folder / "zh")
    size_of_all = sum(len(text.encode()) for text in index.files.values())
    return {
        "seconds": seconds,
        "bytes": size_of_all,
        "memory": peak / 1024,
        "catalog": before / 1024,
    }


def build_peer(peer: str, folder: Path) -> dict[str, float]:
    """Write a peer's index, and a page with a box and a list, the least it needs."""
    node = shutil.which("node") or "node"
    run = [node, str(HERE / "peers.mjs"), peer, str(folder)]
    done = subprocess.run(run, check=True, capture_output=True, text=True)  # noqa: S603  # our own
    shutil.copy(HERE / f"page-{peer}.js", folder)
    (folder / f"{peer}.html").write_text(
        '<!doctype html><html lang="zh"><meta charset="utf-8"><input><ol></ol>'
        f'<script type="module" src="page-{peer}.js"></script>',
        "utf-8",
    )
    built: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    # The largest of the processes that were waited for, the binary of Pagefind included.
    return {**built, "memory": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024}


def read_corpus(size: int) -> Catalog:
    """Return the catalog of so many activities."""
    seed, problems = read_catalog(ROOT / "content")
    if seed is None:
        sys.exit("\n".join(map(str, problems)))
    return make_catalog(seed, size)


def build(engine: str, size: int, folder: Path) -> dict[str, float]:
    """Build in a process of its own, so that the peak of memory is of this alone."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        if engine == "atlas":
            return pool.submit(build_atlas, size, folder).result()
        return pool.submit(build_peer, engine, folder).result()


ATLAS_ASK = """(query) => new Promise((use) => {
  atlasSearch.start((engine) => {
    const { core } = engine;
    atlasSearch.whenReady(
      () => {
        const { hits } = engine.search(query);
        const rows = atlasSearch.together(hits.slice(0, 20), (doc) => engine.row(doc, "zh"));
        const year = (row) => core.campaigns[row.campaign][0];
        const key = (row) => `${year(row)}/${core.agencies[row.agency][0]}/${row.slug}`;
        return { count: hits.length, keys: rows.map(key) };
      },
      use,
    );
  });
})"""


def measure(
    browser: Browser, engine: str, address: str, queries: list[tuple[str, set[str]]]
) -> dict[str, float]:
    """Measure one engine on its page."""
    ours = engine == "atlas"
    url = f"{address}/zh/search.html" if ours else f"{address}/{engine}.html"
    ready = "[data-search-result]" if ours else "li"
    Counting.sent.clear()
    page = browser.new_page()
    page.goto(f"{url}?q=食品")
    page.locator(ready).first.wait_for(timeout=120_000)
    first = sum(Counting.sent)
    page.wait_for_load_state("networkidle")
    further, scores = [], []
    for query, right in queries:
        Counting.sent.clear()
        found = page.evaluate(ATLAS_ASK if ours else "(query) => window.ask(query)", query)
        further.append(sum(Counting.sent))
        top = set(found["keys"][:10])
        recall = len(top & right) / min(10, len(right))
        scores.append((recall, len(top & right) / max(1, len(top)), found["count"] == len(right)))
    times = _times(page, ("#search-box", "[data-part=hits]") if ours else ("input", "ol"))
    page.close()
    cuts = quantiles(times, n=20)
    return {
        "recall": mean(recall for recall, _, _ in scores),
        "precision": mean(precision for _, precision, _ in scores),
        "counts": mean(is_right for _, _, is_right in scores),
        "first": first,
        "further": mean(further),
        "further_most": max(further),
        "p50": cuts[9],
        "p95": cuts[18],
        "keystrokes": len(times),
    }


def _times(page: Page, places: tuple[str, str]) -> list[float]:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
    typed = [page.evaluate(TYPE, [*places, text]) for text in TYPED]
    return [time for times in typed for time in times if time is not None]


def table(rows: list[dict[str, Any]]) -> Table:
    """Return the table that is printed."""
    columns: list[tuple[str, Callable[[dict[str, Any]], str]]] = [
        ("activities", lambda r: f"{r['size']:,}"),
        ("engine", lambda r: r["engine"]),
        ("recall@10", lambda r: f"{r['recall']:.3f}"),
        ("precision@10", lambda r: f"{r['precision']:.3f}"),
        ("right counts", lambda r: f"{r['counts']:.0%}"),
        ("first hit KB", lambda r: f"{r['first'] / 1e3:.0f}"),
        (
            "next query KB, mean/most",
            lambda r: f"{r['further'] / 1e3:.1f}/{r['further_most'] / 1e3:.0f}",
        ),
        ("index MB", lambda r: f"{r['bytes'] / 1e6:.1f}"),
        ("index s", lambda r: f"{r['seconds']:.1f}"),
        ("MiB", lambda r: f"{r['memory']:.0f}" if r["memory"] else "–"),
        ("keystroke p50/p95 ms", lambda r: f"{r['p50']:.0f}/{r['p95']:.0f}"),
    ]
    found = Table(title="Search beside its peers")
    for name, _ in columns:
        found.add_column(name, justify="right" if name != "engine" else "left")
    for row in rows:
        found.add_row(*(show(row) for _, show in columns))
    return found


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, action="append", help="how many activities; all sizes")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="all engines")
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    parser.add_argument("--json", action="store_true", help="print records instead of a table")
    options = parser.parse_args()
    rows = []
    console = Console(stderr=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox"]
        )
        for size in options.size or SIZES:
            records = records_of(read_corpus(size))
            queries = queries_of(records)
            for engine in options.engine or ENGINES:
                console.print(f"{engine}, {size:,} activities …")
                with tempfile.TemporaryDirectory() as name:
                    folder = Path(name)
                    (folder / "records.json").write_text(json.dumps(records), "utf-8")
                    built = build(engine, size, folder)
                    with serving(folder) as address:
                        found = measure(browser, engine, address, queries)
                rows.append({"size": size, "engine": engine, **built, **found})
        browser.close()
    if options.json:
        print(json.dumps(rows, indent=1))  # noqa: T201  # a program
    else:
        Console(width=150).print(table(rows))


if __name__ == "__main__":
    main()
