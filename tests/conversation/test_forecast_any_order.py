"""Whatever is typed and pressed in whatever order: nobody is left without an answer, and nothing is forecast twice."""

import json
from random import Random

import pytest

from bot.conversation.messages import Reply
from bot.conversation.state import as_json, from_json
from tests.conversation.dialog import OTHER, REVISED, STORY, Dialog, onboarded

TYPED = (
    *(
        "/forecast",
        "/panel",
        "40 40 20",
        "四成好评两成反感",
        "skip",
        "stop",
        "跳过",
        "不猜了",
        "hutong",
        "none",
        "warm",
        "愤怒",
    ),
    *(str(number) for number in range(1, 13)),
    *(
        "/why",
        "/sources",
        "/drill",
        "hint",
        "another",
        "/case",
        "/resources",
        "/help",
        "/progress",
        "/lowdata",
        "/mydata",
    ),
    *("/revise", STORY, REVISED, OTHER, "/audience de-general", "/audience us-general", "/audience", "/language"),
    *("/withdraw", "/start", "yes", "no", "banana", "", "🌸", "/forget"),
)


@pytest.mark.parametrize("seed", range(12))
async def test_any_order_is_answered_keeps_the_state_and_forecasts_once(seed: int) -> None:
    chance, dialog = Random(seed), await onboarded()  # noqa: S311 - the same order every time
    buttons: list[str] = []
    for _ in range(50):
        presses = bool(buttons) and chance.random() < 0.25
        answer = await (dialog.press(chance.choice(buttons)) if presses else dialog.say(chance.choice(TYPED)))
        assert answer.outputs
        assert "Something went wrong" not in answer.text
        assert "我这边出了点问题" not in answer.text
        buttons += [one.id for output in answer.outputs if isinstance(output, Reply) for one in output.choices]
        await _verify_state(dialog)
        if chance.random() < 0.05:
            dialog.leave()
    made = [(one.sha256, one.compared.audience) for one in dialog.log.forecasts if one.compared.is_forecast]
    assert len(made) == len(set(made))


async def _verify_state(dialog: Dialog) -> None:
    state = await dialog.sessions.load(dialog.key)
    if state is not None and state.consented:
        assert from_json(json.loads(json.dumps(as_json(state)))) == state
