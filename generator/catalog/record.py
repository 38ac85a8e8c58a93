"""What all records of the content are."""

from pydantic import BaseModel, ConfigDict

from generator.catalog.fields import Slug


class Record(BaseModel):
    """A record that cannot change, and that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Identified(Record):
    """A record that others name by its id, which is its alone in its list."""

    id: Slug

    def __hash__(self) -> int:
        # Pydantic would hash every field, for each of the very many times that one is looked up.
        return hash(self.id)
