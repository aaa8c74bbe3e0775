"""Short bars that need no columns: every bar is as long as the next, whatever stands behind it."""

FULL, EMPTY = "●", "○"
"""Of the same width in the fonts of all phones, and never shown as emoji."""


def bar(share: float, cells: int) -> str:
    """`cells` signs, as many of them full as the share (0 to 1) makes; none are full only for nearly nothing."""
    filled = round(cells * share)
    return FULL * filled + EMPTY * (cells - filled)


def signed(points: float, digits: int = 0) -> str:
    """A difference with its sign, a minus as long as the plus; 0 without."""
    rounded = round(points, digits)
    figure = f"{abs(rounded):.{digits}f}"
    return figure if not rounded else f"{'+' if rounded > 0 else '−'}{figure}"
