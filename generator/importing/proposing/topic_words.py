"""The words that speak for a theme or a form: of its name, its aliases and its definition."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.catalog import records
from generator.importing.proposing.verbs import listed

WordSource = Literal["name", "alias", "definition"]

# What a definition excludes is told in a clause or sentence of its own.
_EXCLUDED = re.compile("不在内|归“|不算|不是|须另有|即使只是")
_SENTENCE = re.compile("[。；]")
_PIECE = re.compile(
    "[、，：（）“”()]|以及|及其|及|和|与|或|的|在内|文字写明|针对|面向|包括|含|向|为名|本身|有关|其他|只说|从事"
)
_SAYING_NOTHING = frozenset(
    listed("""
    活动 工作 质量 安全 服务 提升 管理 行为 实施 应用 机构 会议 这些 企业 公众 行业 社会 产品 做法
    名称 结尾 表示 对象 某种 发布 能力 记录 技术 人才 课题 文化 制度 经营 代理 行动 工程
""")
)
_SHORTEST, _LONGEST = 2, 10


@dataclass(frozen=True, slots=True)
class TopicWord:
    """A word that speaks for a theme or a form."""

    topic: str
    """Its id."""
    word: str
    source: WordSource


def words_of(topics: Iterable[records.Theme], others: Iterable[str] = ()) -> list[TopicWord]:
    """Return the words that speak for each of some topics.

    A name or an alias is a topic's own. A word of a definition speaks for its topic if it is that
    of no other, and none of `others`, which speak for something else altogether.
    """
    found: dict[tuple[str, str], TopicWord] = {}
    for topic in topics:
        own: list[tuple[str, WordSource]] = [(word, "alias") for word in topic.aliases.zh]
        own += [(piece, "name") for piece in _pieces(topic.name.zh)]
        own += [(piece, "definition") for piece in _of_definition(topic.definition.zh)]
        for word, source in own:
            found.setdefault((topic.id, word), TopicWord(topic.id, word, source))
    counts = Counter(word.word for word in found.values())
    taken = frozenset(others)
    kept = [
        word
        for word in found.values()
        if word.source != "definition" or (counts[word.word] == 1 and word.word not in taken)
    ]
    return sorted(kept, key=lambda word: (word.topic, word.word))


def names_of(topics: Iterable[records.Theme]) -> frozenset[str]:
    """Return the names and aliases of some topics."""
    return frozenset(
        word for topic in topics for word in (*_pieces(topic.name.zh), *topic.aliases.zh)
    )


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a topic in some words."""

    word: TopicWord
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.word.word)


def hits_of(words: Sequence[TopicWord], text: str) -> list[Hit]:
    """Return where words of topics stand in a text."""
    found: list[Hit] = []
    for word in words:
        start = text.find(word.word)
        while start != -1:
            found.append(Hit(word, start))
            start = text.find(word.word, start + 1)
    return found


def heads_of(hits: Iterable[Hit]) -> list[Hit]:
    """Return those of some hits that no other covers that is longer or ends later.

    What is done stands last in a name: 抽查结果 are results, not a spot check.
    """
    found: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (-hit.end, hit.start)):
        covers = (h for h in found if hit.end > h.start)
        if all((h.start, h.end) == (hit.start, hit.end) for h in covers):
            found.append(hit)
    return found


def _of_definition(definition: str) -> Iterable[str]:
    sentences = (s for s in _SENTENCE.split(definition) if not _EXCLUDED.search(s))
    return (piece for sentence in sentences for piece in _pieces(sentence))


def _pieces(words: str) -> Iterable[str]:
    for piece in _PIECE.split(words):
        plain = piece.strip().removesuffix("等")
        if _SHORTEST <= len(plain) <= _LONGEST and plain not in _SAYING_NOTHING:
            yield plain
