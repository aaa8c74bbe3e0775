"""The assistant's use cases: what Attune does for a draft."""
