"""Where the sentences are that only chat platforms say: in groups, and about themselves."""

from pathlib import Path

FOLDER = Path(__file__).parent / "locales"
