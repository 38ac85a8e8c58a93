"""The languages of the site, and text that exists in both."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

# By their numbers: 豈 of the compatibility ideographs looks like another character.
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""The Han characters, for a class of a regular expression: 々 and 〇, Extension A, the main block,
the compatibility ideographs, and planes 2 and 3, which have the other extensions."""


class Language(StrEnum):
    """A language of the site; its value is the folder of its pages and its key in content files."""

    ZH = "zh"
    EN = "en"

    @property
    def tag(self) -> str:
        """The BCP 47 tag for `lang` and `hreflang`: `zh-Hans` or `en`."""
        return "zh-Hans" if self is Language.ZH else "en"

    @property
    def other(self) -> "Language":
        """The language of a page's twin."""
        return Language.EN if self is Language.ZH else Language.ZH


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in both languages; Chinese is the text of record."""

    # Read by pydantic, which checks content files against this class; a plain attribute to others.
    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    zh: str
    en: str | None = None
    """Missing while a translation is pending; pages then show `zh` and say so."""

    def of(self, lang: Language) -> str:
        """Return the text in `lang`, or in Chinese where there is no translation."""
        return self.zh if lang is Language.ZH else self.en or self.zh

    def shown_as(self, lang: Language) -> Language:
        """Return the language of the text that `of` returns."""
        return lang if lang is Language.ZH or self.en else Language.ZH
