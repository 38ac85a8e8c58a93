"""Tests of the importer: what it finds in the notices of `tests/notices`."""
