"""Bar 20 on Discord: scores in answers for one person alone, mentions off in every message, no preview of a link."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.soak.verdict import Verdict, concluded
from bot.conversation.messages import Reply
from bot.platforms.discord_adapter.calls import Calls
from bot.platforms.discord_adapter.packing import pack
from tests.conversation.dialog import STORY
from tests.platforms.discord.school import School, answer

LURE = "@everyone @here <@1> <@&2> look at https://evil.example/win?x=1 and https://discord.gg/AbCdEf now."
_SUPPRESSED = 1 << 2
_MENTIONS_OFF: dict[str, list[str]] = {"parse": []}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`public` messages of the bot in the channel but the lures, `loud` and `previewed` among all `messages`."""

    students: int
    critiques: int
    public: int
    messages: int
    loud: int
    previewed: int

    @property
    def holds(self) -> bool:
        """Whether the bar holds."""
        return self.critiques == self.students > 0 and not (self.public or self.loud or self.previewed)

    def __str__(self) -> str:
        return (
            f"{self.critiques} critiques for one person alone, {self.public} messages in public; "
            f"of {self.messages} messages {self.loud} may mention, {self.previewed} with a preview"
        )


async def run_on_discord(*, students: int) -> Outcome:
    """So many students send drafts with lures in a channel that all can read."""
    school, critiques = School(), 0
    async with school.running() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        for number in range(students):
            student = guild.add_member(env.create_user(f"student{number}"))
            critiques += await _speaks(student, channel)
        public = len(channel.history())
        (lure,) = pack(Reply(LURE), None)
        await Calls(lambda: school.platform.client.http).post(str(channel.id), lure.payload, None, "lure")
        bodies = [body for body in map(_message, env.http_requests) if body is not None]
    return Outcome(
        students=students,
        critiques=critiques,
        public=public,
        messages=len(bodies),
        loud=sum(1 for body in bodies if body.get("allowed_mentions") != _MENTIONS_OFF),
        previewed=sum(1 for body in bodies if "://" in body["content"] and not body.get("flags", 0) & _SUPPRESSED),
    )


async def _speaks(student: Any, channel: Any) -> bool:  # noqa: ANN401 - simcord's
    """One student begins and sends a draft, all in the channel; whether the critique was theirs alone."""
    asked = await student.slash(channel, "start")
    consent = await student.click(asked.response, label="English")
    agreed = await student.click(consent.response, label="Yes, save my drafts")
    await student.click((agreed.followups or [agreed.response])[-1], label="United States")
    form = await student.slash(channel, "critique")
    critique = await student.submit_modal(form, {"text": f"{STORY} {LURE}"})
    shown = (answer(critique), *critique.followups)
    return "critique" in str(answer(critique).content) and all(one.ephemeral for one in shown)


def _message(request: Any) -> dict[str, Any] | None:  # noqa: ANN401 - simcord's record of a request
    body = request.json
    return dict(body) if isinstance(body, dict) and "content" in body else None


async def measure(folder: Path) -> tuple[Verdict, ...]:
    """The row of the table."""
    del folder
    outcome = await run_on_discord(students=20)
    return (Verdict(20, f"{outcome.students} students on Discord send lures in public", str(outcome), outcome.holds),)


if __name__ == "__main__":
    concluded(measure)
