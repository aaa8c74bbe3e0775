"""Draw every screen: `python -m tests.gallery FOLDER [--guides]`; with --guides also the pictures of docs/guides."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path
from typing import get_args

from bot.bootstrap.application import Application
from bot.conversation.manners import CHAT
from bot.localisation import LOCALES
from bot.settings import Settings
from tests.gallery.chromium import NoChromiumError, find, photographed
from tests.gallery.journey import Journey
from tests.gallery.pages import Platform, page
from tests.gallery.scenes import Scene

GUIDES = Path(__file__).parents[2] / "docs" / "guides" / "pictures"
IN_GUIDES = ("critique", "group")
_GUIDE_HEIGHT = 780
"""CSS pixels: about what a phone shows at once."""


async def _scenes(home: Path, platform: Platform, locale: str) -> list[Scene]:
    application = Application(Settings(home=home, database_url=None))
    async with application.log() as log:
        engine = application.conversation(log, pictures=True, manners=CHAT)
        return await Journey(engine, platform, locale).scenes()


def _draw(scene: Scene, platform: Platform, folder: Path, program: str) -> Path:
    path = folder / f"{platform}-{scene.locale}-{scene.name}.html"
    path.write_text(page(scene, platform), encoding="utf-8")
    path.with_suffix(".png").write_bytes(photographed(path, program))
    return path


def main() -> int:
    """Draw everything; 1 where there is no Chromium."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--guides", action="store_true")
    parser.add_argument("--only", default="", help="draw only scenes of this name")
    wanted = parser.parse_args()
    try:
        program = find()
    except NoChromiumError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for platform in get_args(Platform):
            for locale in LOCALES:
                for scene in asyncio.run(_scenes(Path(home), platform, locale)):
                    if wanted.only in {"", scene.name}:
                        path = _draw(scene, platform, wanted.folder, program)
                        sys.stdout.write(f"{path.with_suffix('.png').name}\n")
                        if wanted.guides and scene.name in IN_GUIDES:
                            small = photographed(path, program, _GUIDE_HEIGHT)
                            (GUIDES / path.with_suffix(".png").name).write_bytes(small)
    return 0


if __name__ == "__main__":
    sys.exit(main())
