"""Say in one line why a file is not taken in, and what to do."""

from generator.problems import ContentError, Place


def refusal(place: Place, message: str, hint: str = "") -> ContentError:
    """Return the exception for a file that cannot be read.

    Args:
        place: The file, or the place in it.
        message: What is wrong; what was expected.
        hint: A sentence that says what to do.
    """
    return ContentError([place.problem(message, hint)])
