"""The long runs of `benchmarks/soak` with small numbers: the same code, the same bars."""
