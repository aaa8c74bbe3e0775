"""Measurement: pure functions of text and numbers.

Nothing here reads a network, a database or a clock, and nothing imports the application or the knowledge base:
what they know (stock phrases, terms, an audience's traps) arrives as a `Lexicon`. Definitions: docs/measurement.md.
"""
