"""Finding entries: embedder, vector and word indexes, retrieval."""
