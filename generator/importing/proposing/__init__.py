"""Propose what a sentence of a notice announces, for a person to accept or to change."""
