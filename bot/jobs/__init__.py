"""Durable delivery: every update is committed before it is confirmed, answered once, and its answers brought home."""
