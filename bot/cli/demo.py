"""`attune demo`: the main job on the example drafts, from the first critique to the exported log."""

import asyncio
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from bot.cli.shared import open_application, tell

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from bot.bootstrap.application import Application
    from bot.coach.critique import Critique
    from bot.localisation import Translator
    from bot.storage.log import Log

AUDIENCES = ("se-general", "kr-general")
DRAFT = "tea-official.txt"
TABLE_AUDIENCE = "us-general"
BEFORE, AFTER = "revision-before.txt", "revision-after.txt"
LEARNER = "demo"
WIDTH = 100


@dataclass(frozen=True, slots=True)
class Example:
    """One example draft as `examples/index.yaml` describes it."""

    file: str
    title: str
    genre: str
    register: str

    @property
    def text(self) -> str:
        """The draft."""
        return (files("examples") / self.file).read_text(encoding="utf-8")


def demo() -> None:
    """Show the main job on example drafts: critiques for two audiences, a revision, its readers, the log exported.

    Needs no key and no network. Writes only into the folder `demo` of the home folder.
    """
    asyncio.run(_show())


async def _show() -> None:
    from pydantic import SecretStr
    from rich.console import Console

    from bot.bootstrap.application import Application

    settings = open_application().settings
    folder = settings.home / "demo"
    own_log = SecretStr(f"sqlite:///{folder / 'attune.db'}")
    application = Application(settings.model_copy(update={"database_url": own_log}), on_progress=tell)
    application.knowledge.preload()
    console = Console(width=WIDTH, highlight=False)
    examples = _examples(settings.locale)
    async with application.log() as log:
        stage = _Stage(application, log, console, settings.locale)
        await stage.begin()
        await stage.all_examples(examples)
        await stage.two_audiences()
        await stage.revision()
        stage.readers()
        await stage.export(folder / "attune-log.csv")


class _Stage:
    """Plays the demo's scenes on one console and keeps what it scores in the demo's own log."""

    def __init__(self, application: "Application", log: "Log", console: "Console", locale: str) -> None:
        self._application = application
        self._log = log
        self._console = console
        self._locale = locale
        self._say: Translator = application.coach_translators[locale]
        self._learner = ""

    async def begin(self) -> None:
        from bot.domain.learner import NOTICE_VERSION

        old = await self._log.learner(LEARNER, LEARNER)
        if old is not None:
            await self._log.forget(old.id)
        learner = await self._log.enrol(LEARNER, LEARNER, self._locale)
        await self._log.grant_consent(learner.id, NOTICE_VERSION)
        self._learner = learner.id
        self._console.print()
        self._console.print(self._say("demo-welcome"), style="bold")

    async def all_examples(self, examples: list[Example]) -> None:
        from rich.table import Table

        from evaluation.rubric import DIMENSIONS

        self._scene("demo-table", audience=self._name(TABLE_AUDIENCE), count=len(examples))
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column(self._say("demo-draft"), no_wrap=True, overflow="ellipsis", max_width=34)
        table.add_column(self._say("demo-register"), no_wrap=True, min_width=8)
        for name in DIMENSIONS:
            table.add_column(self._say(f"demo-{name}"), justify="right", no_wrap=True, min_width=6)
        table.add_column(self._say("demo-overall"), justify="right", style="bold", no_wrap=True, min_width=6)
        for example in examples:
            critique = await self._keep(example.text, TABLE_AUDIENCE)
            scores = [critique.scores[name].value for name in DIMENSIONS]
            table.add_row(
                example.title, self._say(f"register-{example.register}"), *map(_cell, scores), _cell(critique.overall)
            )
        self._console.print(table)
        self._console.print(self._say("demo-table-note"), style="dim")

    async def two_audiences(self) -> None:
        text = (files("examples") / DRAFT).read_text(encoding="utf-8")
        self._scene("demo-two", first=self._name(AUDIENCES[0]), second=self._name(AUDIENCES[1]))
        self._console.print(text.split("\n\n")[1], style="italic")
        for audience in AUDIENCES:
            critique = await self._keep(text, audience)
            self._console.print()
            self._console.rule(self._name(audience), align="left", characters="·", style="dim")
            self._print_main(critique)

    async def revision(self) -> None:
        from bot.coach.render import render_critique
        from bot.coach.revision import compare, render_revision

        self._scene("demo-revision", audience=self._name(TABLE_AUDIENCE))
        before = await self._keep((files("examples") / BEFORE).read_text(encoding="utf-8"), TABLE_AUDIENCE)
        self._prose(render_critique(before, self._say))
        after_text = (files("examples") / AFTER).read_text(encoding="utf-8")
        self._scene("demo-second-version")
        self._console.print(after_text.strip(), style="italic", markup=False)
        latest = await self._log.latest_version(self._learner)
        after = await self._keep(after_text, TABLE_AUDIENCE, revises=latest.draft_id if latest else None)
        self._console.print()
        self._prose(render_revision(compare(before, after), self._say))

    def readers(self) -> None:
        """The second version before simulated readers, in short."""
        from bot.coach.panel.short import render_short

        self._scene("demo-readers", audience=self._name(TABLE_AUDIENCE))
        text = (files("examples") / AFTER).read_text(encoding="utf-8")
        report = self._application.panel.react(text, TABLE_AUDIENCE, self._locale)
        self._prose(render_short(report, self._application.panel_translators[self._locale]))

    async def export(self, path: "Path") -> None:
        from bot.exports.columns import DRAFTS
        from bot.exports.csv_export import write_csv

        count = await write_csv(self._log.rows_for_export(), path, DRAFTS)
        self._scene("demo-log", count=count)
        self._console.print(
            self._say("demo-files", log=str(path), database=str(path.parent / "attune.db")), markup=False
        )
        self._console.print()
        self._console.print(self._say("demo-next"), style="bold", markup=False)

    async def _keep(self, text: str, audience: str, revises: str | None = None) -> "Critique":
        from bot.coach.record import scored

        critique = self._application.critique(text, audience, self._locale)
        await self._log.record(
            self._learner,
            update_key=f"{LEARNER}:{self._learner}:{audience}:{critique.sha256}",
            text=text,
            language=critique.language,
            words=critique.words,
            scored=scored(critique),
            revises=revises,
        )
        return critique

    def _print_main(self, critique: "Critique") -> None:
        from bot.coach.render import render_main

        self._prose(render_main(critique, self._say))

    def _prose(self, text: str) -> None:
        from bot.platforms.console_layout import folded

        self._console.print(folded(text, WIDTH), markup=False, soft_wrap=True)

    def _scene(self, message: str, **values: Any) -> None:  # noqa: ANN401 - Fluent takes numbers and texts
        self._console.print()
        self._console.rule(style="dim")
        self._console.print(self._say(message, **values), style="bold", markup=False)
        self._console.print()

    def _name(self, audience: str) -> str:
        return self._application.catalogue.audience(audience).name.in_locale(self._locale)


def _examples(locale: str) -> list[Example]:
    import yaml

    listed = yaml.safe_load((files("examples") / "index.yaml").read_text(encoding="utf-8"))
    name = "zh" if locale == "zh-CN" else "en"
    return [
        Example(item["file"], item["title"][name], item["genre"], item["register"])
        for item in listed
        if item["file"] not in {BEFORE, AFTER}
    ]


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"
