"""The parallel grammar: the same derivation gives a remark in English and its gloss in Chinese."""
