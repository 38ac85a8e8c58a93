"""Turn a campaign's notice, kept as structured content, into a bilingual public site."""

__version__ = "0.1.0"
