"""What is kept about the person: progress, my data, withdrawing, forgetting."""

import json
from dataclasses import replace

from bot.conversation import onboarding
from bot.conversation.events import (
    ConsentWithdrawn,
    EverythingFetched,
    FetchEverything,
    FetchHistory,
    Forget,
    Forgotten,
    HistoryFetched,
    WithdrawConsent,
)
from bot.conversation.guide import Guide, Result, said, shown, then
from bot.conversation.messages import Attachment, Choice, Reply
from bot.conversation.progress import chart, drill_lines, forecast_lines
from bot.conversation.state import State


def progress(guide: Guide, state: State) -> Result:
    """Fetch the scores of all saved versions."""
    if not state.known:
        return said(state, guide.say(state)("progress-none"))
    return state, (FetchHistory(guide.locale(state), state.low_data),)


def history_fetched(guide: Guide, state: State, event: HistoryFetched) -> Result:
    """The charts there are; plainly said when there is nothing to compare."""
    say = guide.say(state)
    drafts = [chart([logged.interaction for logged in event.history], say)] if event.history else []
    blocks = [*drafts, *drill_lines(event.practised, say), *forecast_lines(event.forecasts, say)]
    text = "\n\n".join(blocks) or say("progress-none")
    return shown(state, Reply(text, attachment=event.picture))


def my_data(_guide: Guide, state: State) -> Result:
    """Fetch every row of the person."""
    return state, (FetchEverything(),)


def everything_fetched(guide: Guide, state: State, event: EverythingFetched) -> Result:
    """How many rows there are of each kind, and all of them as JSON."""
    say = guide.say(state)
    if not any(event.tables.values()):
        return said(state, say("mydata-none"))
    kept = [(name, len(table)) for name, table in event.tables.items() if table]
    rows = [say("mydata-row", kind=say(f"kept-{name.replace('_', '-')}"), rows=count) for name, count in kept]
    whole = json.dumps(event.tables, ensure_ascii=False, indent=2, default=str)
    text = "\n".join((say("mydata-title"), *rows, say("mydata-how")))
    return shown(state, Reply(text, attachment=Attachment("attune-my-data.json", whole)))


def withdraw(guide: Guide, state: State) -> Result:
    """Stop saving; what is saved stays until it is forgotten."""
    if not state.consented:
        return said(state, guide.say(state)("withdraw-none"))
    return state, (WithdrawConsent(),)


def withdrawn(guide: Guide, state: State, _event: ConsentWithdrawn) -> Result:
    """Nothing more is saved from here on."""
    stopped = replace(state, consented=False)
    return said(stopped, guide.say(stopped)("withdrawn"))


def ask_forget(guide: Guide, state: State) -> Result:
    """The first of two steps: erasing cannot be undone."""
    say = guide.say(state)
    choices = (Choice("forget:yes", say("forget-yes")), Choice("forget:no", say("forget-no")))
    return said(replace(state, forgetting=True), say("forget-ask"), choices)


def answer_forget(guide: Guide, state: State, *, confirmed: bool) -> Result:
    """Erase on a clear yes only."""
    if confirmed:
        return state, (Forget(),)
    kept = replace(state, forgetting=False)
    return then(said(kept, guide.say(kept)("forget-cancelled")), onboarding.ask(guide, kept))


def forgotten(guide: Guide, state: State, event: Forgotten) -> Result:
    """Everything is gone; the next message is a first contact again."""
    text = guide.say(state)("forgotten" if event.found else "forgotten-nothing")
    _, outputs = said(state, text)
    return State(), outputs
