"""Scoring short exercises: what a task asks of an answer, in plain values, and what the measurement finds of it."""
