"""Features: marks on a draft, each with a place, so that every score can be traced back to words."""
