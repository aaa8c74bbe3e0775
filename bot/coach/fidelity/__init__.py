"""Simulated reactions against those of real readers: how far a panel may be believed."""
