"""Headless Chromium: a page in, a picture as sharp as a phone's out."""

import shutil
import subprocess
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.gallery.pages import WIDTH

SCALE = 2
_TALLEST = 9_000
"""CSS pixels; what is below is not drawn."""
_OUTSIDE = (255, 0, 255)
_SECONDS = 60
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    f"--force-device-scale-factor={SCALE}",
    f"--window-size={WIDTH},{_TALLEST}",
)


class NoChromiumError(Exception):
    """There is no Chromium on this machine; the message says what to do."""


def find() -> str:
    """The program. Raises NoChromiumError."""
    found = next((path for path in map(shutil.which, _NAMES) if path is not None), None)
    if found is None:
        raise NoChromiumError("There is no Chromium here; scripts/install-chromium.sh installs it and its fonts.")
    return found


def photographed(page: Path, program: str, most: int | None = None) -> bytes:
    """The page as a PNG of few colours, cut below its last line or at `most` CSS pixels. Raises what the run raises."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "screen.png"
        where = (f"--user-data-dir={folder}/profile", f"--screenshot={target}", page.resolve().as_uri())
        subprocess.run([program, *_FLAGS, *where], check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603 - a browser
        with Image.open(target) as image:
            whole = image.convert("RGB")
    height = _height(whole)
    cut = whole.crop((0, 0, whole.width, height if most is None else min(height, most * SCALE)))
    out = BytesIO()
    cut.quantize(128).save(out, "PNG", optimize=True)
    return out.getvalue()


def _height(image: Image.Image) -> int:
    """Where the margin below the screen begins."""
    low, high = 0, image.height
    while low < high:
        middle = (low + high) // 2
        if image.getpixel((image.width // 2, middle)) == _OUTSIDE:
            high = middle
        else:
            low = middle + 1
    return low
