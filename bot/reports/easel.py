"""matplotlib, kept to itself: no pyplot, no settings of the person's own, nothing written outside one folder."""

import io
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.ft2font import FT2Font

FAMILIES = ("Attune Sans SC", "Attune Sans")
"""Noto Sans SC for Latin and Chinese, DejaVu Sans for the rest. Names of our own: a system's copies may differ."""
COLOURS = 128
_DRAWING = threading.RLock()
"""matplotlib's settings belong to the process, so one picture is drawn at a time."""


class Easel:
    """Opens matplotlib when the first picture is drawn. Its list of the system's fonts is kept in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def figure(self, width: int, height: int) -> Iterator["Figure"]:
        """An empty figure in pixels, as long as it is needed; matplotlib's settings are its factory's meanwhile."""
        with _DRAWING:
            self._fonts  # noqa: B018 - opens matplotlib, in this folder and not in the person's
            import matplotlib as mpl
            from matplotlib.backends.backend_agg import FigureCanvasAgg
            from matplotlib.figure import Figure

            with mpl.rc_context():
                mpl.rcdefaults()
                mpl.rcParams["font.family"] = list(FAMILIES)
                mpl.rcParams["hatch.linewidth"] = 3.0
                # One point is one pixel.
                figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor="white")
                FigureCanvasAgg(figure)
                yield figure

    def is_drawable(self, char: str) -> bool:
        """Whether a font has the character."""
        return any(font.get_char_index(ord(char)) for font in self._fonts)

    @cached_property
    def _fonts(self) -> tuple["FT2Font", ...]:
        with _DRAWING, _kept_in(self._folder):
            import matplotlib as mpl
            from matplotlib import font_manager
            from matplotlib.ft2font import FT2Font

            mpl.get_configdir()  # remembered from here on; asked for later, it would be a folder of the person's

        known = {entry.name for entry in font_manager.fontManager.ttflist}
        for family, path in zip(FAMILIES, _font_files(), strict=True):
            if family not in known:
                font_manager.fontManager.ttflist.append(
                    font_manager.FontEntry(fname=str(path), name=family, weight=400)
                )
        return tuple(FT2Font(str(path)) for path in _font_files())


def png_of(figure: "Figure", height: int) -> bytes:
    """The figure's uppermost `height` pixels as PNG, without a date and without the name of a program."""
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    canvas = figure.canvas
    assert isinstance(canvas, FigureCanvasAgg)  # noqa: S101 - an easel's figures have no other
    canvas.draw()  # type: ignore[no-untyped-call]
    whole = np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    pixels = np.ascontiguousarray(whole[:height, :, :3])
    # Few colours and the edges of letters: a palette makes the file a third as large and nobody sees a difference.
    painted = Image.fromarray(pixels).quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    file = io.BytesIO()
    painted.save(file, format="PNG", optimize=True)
    return file.getvalue()


def _font_files() -> tuple[Path, ...]:
    import matplotlib as mpl
    import pylopdf_fonts_zh_cn

    return (pylopdf_fonts_zh_cn.sans_path(), Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf")


@contextmanager
def _kept_in(folder: Path) -> Iterator[None]:
    """While matplotlib is imported, the folder it takes for its own."""
    before = os.environ.get("MPLCONFIGDIR")
    os.environ["MPLCONFIGDIR"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["MPLCONFIGDIR"]
        else:
            os.environ["MPLCONFIGDIR"] = before
