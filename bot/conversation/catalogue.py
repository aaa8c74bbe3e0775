"""Where the conversation's own sentences are, and which languages it speaks."""

from pathlib import Path

LOCALES = ("en", "zh-CN")
FOLDER = Path(__file__).parent / "locales"
