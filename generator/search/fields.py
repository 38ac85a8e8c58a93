"""The kinds of field in which something is found, and what it weighs there.

The number of a kind is its place in its table. Both tables go into the index, so that
`templates/scripts/` has neither numbers nor weights of its own.
"""

TEXT_WEIGHTS = {
    "whole": 100,
    "start": 12,
    "end": 10,
    "title": 10,
    "quote": 6,
    "context": 3,
    "note": 0,
}
"""The Chinese of an activity: its title, by where in it something stands, and its other texts.

A note is looked in only where nothing else holds a phrase.
"""
TITLE_WHOLE, TITLE_START, TITLE_END, TITLE, QUOTE, CONTEXT, NOTE = range(len(TEXT_WEIGHTS))

WORD_WEIGHTS = {"title": 8, "quote": 5, "sentence": 3, "agency": 2}
"""Latin words: of a title, of the Chinese, of the English sentence, of an agency's names."""
WORD_TITLE, WORD_QUOTE, WORD_SENTENCE, WORD_AGENCY = range(len(WORD_WEIGHTS))
