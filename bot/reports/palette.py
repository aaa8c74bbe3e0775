"""Colours that colour-blind people tell apart (Okabe & Ito 2008), each with a pattern that survives a grey printer."""

INK = "#1a1a1a"
QUIET = "#595959"
FAINT = "#d9d9d9"
PAPER = "#ffffff"
TINT = "#f2f2f2"

BLUE = "#0072b2"
VERMILLION = "#d55e00"
ORANGE = "#e69f00"
PALE = "#ebebeb"

STANCES = ("positive", "neutral", "hostile")
STANCE_COLOURS = dict(zip(STANCES, (BLUE, PALE, VERMILLION), strict=True))
STANCE_HATCHES = dict(zip(STANCES, ("", "", "//"), strict=True))
STANCE_MARKERS = dict(zip(STANCES, ("^", "o", "v"), strict=True))
UNDERSTOOD, MISSED = BLUE, VERMILLION

SERIES = ((BLUE, "o"), (VERMILLION, "s"), ("#009e73", "^"), ("#cc79a7", "D"), (ORANGE, "v"), (INK, "P"))
"""Colour and shape of the first, second, ... of several things."""
