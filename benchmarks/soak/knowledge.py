"""The knowledge that every home of a soak shares: built once, so that no bot builds it again when it starts."""

from pathlib import Path

from bot.bootstrap.application import Application, read_settings


def built_knowledge() -> Path:
    """The folder of the built index in the home of this user; builds what is missing."""
    application = Application(read_settings(), on_progress=print)
    application.knowledge.open()
    application.knowledge.close()
    return (application.settings.home / "knowledge").resolve()


def home_with(knowledge: Path, folder: Path) -> Path:
    """A new home folder, which borrows the knowledge."""
    folder.mkdir(parents=True)
    (folder / "knowledge").symlink_to(knowledge)
    return folder
