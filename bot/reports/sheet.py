"""A sheet of paper as wide as a phone: things are drawn in pixels from the upper left corner, the cursor going down."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from bot.reports import lettering
from bot.reports.easel import Easel, png_of
from bot.reports.palette import INK, PAPER

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH = 1080
LONGEST = 4000
MARGIN = 56
INSIDE = WIDTH - 2 * MARGIN
TITLE, LABEL, SMALL = 58, 38, 32
"""Sizes of letters. Phones show a third of these pixels, so nothing is smaller than SMALL."""
_LINE = 1.36
_MIDDLE = 0.36

Side = Literal["left", "center", "right"]


class Sheet:
    """What is drawn on; `y` is the cursor. Everything drawn below LONGEST is lost."""

    def __init__(self, easel: Easel, figure: "Figure") -> None:
        self._easel = easel
        self._figure = figure
        self._axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(LONGEST, 0))
        self._axes.set_axis_off()
        self.y = 0.0

    def png(self) -> bytes:
        """The sheet down to the cursor."""
        return png_of(self._figure, min(round(self.y), LONGEST))

    def box(  # noqa: PLR0913 - a box has that many sides
        self, x: float, y: float, width: float, height: float, colour: str, *, hatch: str = "", edge: str | None = None
    ) -> None:
        """A filled box; a `hatch` is drawn in white over the colour."""
        from matplotlib.patches import Rectangle

        shape = (x, y), width, height
        self._axes.add_patch(Rectangle(*shape, facecolor=colour, edgecolor=PAPER, hatch=hatch or None, linewidth=0))
        if edge is not None:
            self._axes.add_patch(Rectangle(*shape, fill=False, edgecolor=edge, linewidth=2))

    def line(self, points: Sequence[tuple[float, float]], colour: str, width: float, *, dashed: bool = False) -> None:
        """A line through the points; none of an empty sequence."""
        from matplotlib.lines import Line2D

        xs, ys = [x for x, _ in points], [y for _, y in points]
        drawn = Line2D(xs, ys, color=colour, linewidth=width, solid_capstyle="butt")
        if dashed:
            drawn.set_linestyle((0, (3, 2)))
        self._axes.add_line(drawn)

    def marks(
        self,
        points: Sequence[tuple[float, float]],
        marker: str,
        size: float,
        colour: str,
        *,
        hollow: bool = False,
    ) -> None:
        """Marks `size` pixels wide at the points; hollow ones have a white inside."""
        from matplotlib.lines import Line2D

        xs, ys = [x for x, _ in points], [y for _, y in points]
        inside, outline = (PAPER, colour) if hollow else (colour, PAPER)
        width = size / 6 if hollow else 1.5
        self._axes.add_line(
            Line2D(
                xs, ys, linestyle="none", marker=marker, markersize=size,
                markerfacecolor=inside, markeredgecolor=outline, markeredgewidth=width,
            )
        )  # fmt: skip

    def text(  # noqa: PLR0913 - where, what and how
        self, x: float, y: float, words: str, *, size: float = LABEL, colour: str = INK, side: Side = "left"
    ) -> None:
        """One line of text whose middle is at the height `y`. `$` and `_` are only letters."""
        shown = lettering.plain(words, self._easel.is_drawable)
        self._axes.text(
            x, y + size * _MIDDLE, shown, fontsize=size, color=colour, ha=side, va="baseline", parse_math=False
        )

    def cut(self, words: str, width: float, *, size: float = LABEL) -> str:
        """The words in one line, cut to the width."""
        return lettering.cut(
            lettering.plain(words, self._easel.is_drawable), lambda part: self.width(part, size) <= width
        )

    def paragraph(self, words: str, *, size: float = LABEL, colour: str = INK) -> None:
        """Text in as many lines as it needs; the cursor ends below it."""
        shown = lettering.plain(words, self._easel.is_drawable)
        for line in lettering.wrapped(shown, lambda part: self.width(part, size) <= INSIDE):
            self.text(MARGIN, self.y + size * _LINE / 2, line, size=size, colour=colour)
            self.y += size * _LINE

    def width(self, words: str, size: float) -> float:
        """How many pixels wide the words are."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.font_manager import FontProperties

        canvas = self._figure.canvas
        assert isinstance(canvas, FigureCanvasAgg)  # noqa: S101 - an easel's figures have no other
        renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]
        wide, _, _ = renderer.get_text_width_height_descent(words, FontProperties(size=size), ismath=False)
        return float(wide)
