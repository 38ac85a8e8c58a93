"""Say in one line why a file is not taken in, and what to do."""

from generator.problems import ContentError, Place

MOST_LINES = 500_000
"""How many lines a document may have."""


def refusal(place: Place, message: str, hint: str = "") -> ContentError:
    """Return the exception for a file that cannot be read.

    Args:
        place: The file, or the place in it.
        message: What is wrong; what was expected.
        hint: A sentence that says what to do.
    """
    return ContentError([place.problem(message, hint)])


def check_count(lines: int, place: Place) -> None:
    """Raise `ContentError` when there are more lines than a notice has, before they fill memory."""
    if lines > MOST_LINES:
        message = f"has more lines than a notice; expected at most {MOST_LINES:,}."
        raise refusal(place, message, "Copy the notice of it into a .txt file.")
