"""What a campaign that is a draft may have beside the records of a published one."""

from generator.catalog import records
from generator.catalog.fields import Reference, Title
from generator.catalog.record import Identified
from generator.language import Bilingual


class NewAgency(Identified):
    """`agencies.yml` of a draft: a body that comes with it; its English may be pending."""

    name: Title
    short_name: Title | None = None
    kind: Reference

    @property
    def agency(self) -> records.Agency:
        """What it is on pages of drafts, where Chinese stands for English that is pending."""
        names = (self.name, self.short_name or self.name)
        name, short_name = (Bilingual(each.zh, each.en or each.zh) for each in names)
        return records.Agency(id=self.id, name=name, short_name=short_name, kind=self.kind)
