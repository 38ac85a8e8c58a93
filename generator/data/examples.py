"""Show how the files are used, in lines that run as they stand and that give something."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from generator.catalog.catalog import Activity, Catalog
from generator.catalog.records import Theme
from generator.language import Bilingual


@dataclass(frozen=True)
class Example:
    """Something to run, and how much it gives."""

    word: str
    """The key of the word that says what it is."""
    code: str
    counted: str
    """What it gives some of: `activities` or `agencies`."""
    number: int
    theme: Bilingual


def examples(catalog: Catalog) -> Iterator[Example]:
    """Yield the examples of a catalog, on the first theme of its list that has activities."""
    theme = next(theme for key, theme in catalog.themes.items() if key in catalog.by_theme)
    items = catalog.by_theme[theme.id]
    phrase = _phrase(catalog, theme)
    holding = sum(phrase.lower() in text for text in map(_words, catalog.activities))
    agencies = len({item.agency for item in items})
    yield Example("data_phrase", _PHRASE.format(phrase), "activities", holding, theme.name)
    yield Example("example_agencies", _AGENCIES.format(theme.id), "agencies", agencies, theme.name)
    yield Example("example_csv", _CSV.format(theme.id), "activities", len(items), theme.name)
    yield Example("example_json", _JSON.format(theme.id), "activities", len(items), theme.name)


_PHRASE = "SELECT id, title_zh, quote_zh FROM activity_words WHERE words LIKE '%{}%'"
_AGENCIES = (
    "SELECT agency_zh, agency_en, count(id) AS number FROM activities"
    " JOIN activity_themes ON activity = id WHERE theme = '{}' GROUP BY agency ORDER BY number DESC"
)
# Double quotes outside and single ones inside: sh, PowerShell and cmd.exe read that alike.
_CSV = (
    "python3 -c \"import csv; [print(row['title_zh'])"
    " for row in csv.DictReader(open('activities.csv', encoding='utf-8-sig'))"
    " if '{}' in row['themes'].split(' | ')]\""
)
_JSON = (
    "node -e \"JSON.parse(fs.readFileSync('activities.json'))"
    ".filter((item) => item.themes.includes('{}'))"
    '.forEach((item) => console.log(item.title.zh))"'
)


def _phrase(catalog: Catalog, theme: Theme) -> str:
    """Return the first Chinese name of a theme that some activity has in its words."""
    texts = list(map(_words, catalog.activities))
    names = [name for name in (theme.name.zh, *theme.aliases.zh) if name.isalpha()]
    found = (name for name in names if any(name.lower() in text for text in texts))
    return next(chain(found, (_letters(catalog.by_theme[theme.id][0]),)))


def _letters(item: Activity) -> str:
    """Return the first letters of an activity's words, which stand there without a mark."""
    text = _words(item)
    start = next(i for i, letter in enumerate(text) if letter.isalpha())
    end = next((i for i in range(start, len(text)) if not text[i].isalpha()), len(text))
    return text[start : min(end, start + 4)]


def _words(item: Activity) -> str:
    """Return what the view `activity_words` looks in, small, with a line for each text."""
    quote = item.campaign.notice.quote
    texts = [item.title.zh, *map(quote, (*item.quotes, *item.contexts))]
    words = [*texts, item.title.en or "", *(text.replace(" ", "") for text in texts)]
    return "\n".join(words).lower()
