"""What is in a PNG: its kinds of chunks, its size, its colours."""

import io
import struct

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunks(png: bytes) -> list[str]:
    """The names of the chunks in their order."""
    assert png.startswith(_SIGNATURE)
    found, place = [], len(_SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        found.append(png[place + 4 : place + 8].decode())
        place += 12 + length
    return found


def pixels(png: bytes) -> NDArray[np.uint8]:
    """Shape (height, width, 3)."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))


def ink(png: bytes, top: int, bottom: int) -> int:
    """How many pixels between two heights are not white."""
    return int((pixels(png)[top:bottom] < 250).any(axis=2).sum())
