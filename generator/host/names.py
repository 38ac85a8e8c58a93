"""The names by which the host finds a project; they are read without starting it."""

CONFIG = "mkdocs.yml"
"""The file of settings."""
PLUGIN = "campaign-atlas"
"""The plugin, as the settings and the entry points of the package name it."""
