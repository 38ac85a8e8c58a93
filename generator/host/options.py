"""What can be set of the plugin in `mkdocs.yml`."""

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types for subclassing
    """The options; folder names are none, they are the project's habit."""

    plain = Type(bool, default=False)
    """Each page is converted and framed by itself: slower, the same bytes, easier to follow."""

    drafts = Type(bool, default=False)
    """Campaigns that are drafts are shown too."""
