"""What a person may ask of the commands that write, and cannot have."""

from collections.abc import Iterable


class TargetError(ValueError):
    """A command was told to act on what is not there."""

    def __init__(self, messages: Iterable[str]) -> None:
        self.messages = list(messages)
        super().__init__("\n".join(self.messages))
