"""Make large catalogs out of the real one, always the same for the same size."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from pypinyin import lazy_pinyin

from generator.catalog.catalog import Activity, Catalog
from generator.catalog.notice import Span
from generator.catalog.records import Agency
from generator.language import Bilingual

PER_AGENCY = 10
HEADS = "青云南白金石松柳龙凤清平永安长新东西明华"
TAILS = "山川江州溪湖港泉阳岭浦城"
BODIES = (
    ("市场监管局", "Market Regulation Bureau"),
    ("检察院", "Procuratorate"),
    ("商务局", "Commerce Bureau"),
)
FRAMES = (
    ("围绕{a}在{place}开展{b}，", "Carry out {b} in {place} on {a}, and "),
    ("面向{place}企业推进{a}与{b}，", "Promote {a} and {b} among enterprises in {place}, and "),
    (
        "结合{a}，组织{place}各单位参加{b}，",
        "Together with {a}, invite organisations in {place} to {b}, and ",
    ),
)


def make_catalog(seed: Catalog, size: int) -> Catalog:
    """Return a catalog of so many activities, whose texts are joined from real titles.

    Args:
        seed: The real content.
        size: How many activities.
    """
    drawn = random.Random(size)  # noqa: S311  # the same every time
    agencies = list(_agencies(seed, size))
    real = seed.activities
    activities = [_activity(drawn, real, agencies[i // PER_AGENCY], i) for i in range(size)]
    by_id = {agency.id: agency for agency in agencies}
    return replace(seed, agencies=by_id, campaigns=(seed.newest,), activities=tuple(activities))


def _agencies(seed: Catalog, size: int) -> Iterator[Agency]:
    any_agency = next(iter(seed.agencies.values()))
    places = ("".join(pair) for pair in product(HEADS, TAILS))
    names = product(places, ("", *"一二三四五"), BODIES)
    for i, (place, ward, (zh, en)) in zip(range(-(-size // PER_AGENCY)), names, strict=False):
        latin = "".join(lazy_pinyin(place)).capitalize()
        name = Bilingual(zh=f"{place}{ward}{zh}", en=f"{latin} {en}{f' {ward}' if ward else ''}")
        yield any_agency.model_copy(
            update={
                "id": f"a{i:05}",
                "name": name,
                "short_name": name,
                "aliases": any_agency.aliases.model_copy(update={"zh": (), "en": ()}),
                "acronym": None,
            }
        )


def _activity(drawn: random.Random, real: list[Activity], agency: Agency, number: int) -> Activity:
    first, second, third = drawn.sample(real, 3)
    frame_zh, frame_en = drawn.choice(FRAMES)
    place = drawn.choice(HEADS) + drawn.choice(TAILS)
    latin = "".join(lazy_pinyin(place)).capitalize()
    context = frame_zh.format(a=second.title.zh, b=third.title.zh, place=place)
    lead = frame_en.format(a=second.title.en, b=third.title.en, place=latin)
    quote = f"实施{place}{first.title.zh}"
    text = Bilingual(zh=f"{context}{quote}。", en=f"{lead}deliver {first.title.en} in {latin}.")
    place_in_text = replace(
        first.sentence.place,
        paragraph=number // PER_AGENCY + 1,
        number=number % PER_AGENCY + 1,
        span=Span(0, len(text.zh)),
    )
    return replace(
        first,
        slug=f"act-{number:05}",
        agency=agency,
        sentence=replace(first.sentence, place=place_in_text, text=text, flags=()),
        title=Bilingual(zh=f"{place}{first.title.zh}", en=f"{first.title.en} in {latin}"),
        quotes=(Span(len(context), len(context) + len(quote)),),
        quotes_en=(),
        contexts=(Span(0, len(context) - 1),),
        bodies=(),
    )
