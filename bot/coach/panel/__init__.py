"""A simulated panel of readers: who would probably react how to a draft, why, and how far to trust that."""
