"""A draft comes in: is it one, is it new, and what to show when it is assessed."""

from dataclasses import replace

from bot.conversation.events import AssessDraft, Assessed, Explain, Explained, Failed, ShowSources
from bot.conversation.forecast_events import FindPhrases, ShowPanel
from bot.conversation.forecasting import first_choices
from bot.conversation.guide import Guide, Result, no_draft, said, shown
from bot.conversation.messages import Choice, Reply
from bot.conversation.practice_events import MarkAnswer
from bot.conversation.reading import is_not_text
from bot.conversation.state import State, Step
from bot.conversation.vocabulary import DIMENSIONS
from bot.conversation.wording import shared_words, word_change, words_of

MAX_CHARACTERS = 50_000
MIN_WORDS = 8
# Two different texts share at most about a quarter of their telling words (measured on the example drafts). A complete
# rewrite may share no more, which is why "revise" exists; this only catches the revision that nobody announced.
_ALIKE = 0.4


def arrives(guide: Guide, state: State, text: str) -> Result:
    """Assess the text; ask first when it looks like a new version of the last one."""
    fault = problem(text)
    if fault is not None:
        return refuse(guide, state, fault)
    waiting = replace(state, pending=text)
    if state.last is not None and not state.revising and shared_words(state.last.text, text) >= _ALIKE:
        return _ask_which(guide, waiting)
    return assess(guide, waiting)


def refuse(guide: Guide, state: State, fault: str) -> Result:
    """Say why this is no draft; whatever was there before is still there."""
    text = guide.say(state)(fault, words=MIN_WORDS, characters=MAX_CHARACTERS)
    return said(state, text, prompt=guide.prompt(state))


def problem(text: str) -> str | None:
    """The id of the sentence that says why this text is no draft, or None when it is one."""
    if len(text) > MAX_CHARACTERS:
        return "draft-too-long"
    if is_not_text(text):
        return "draft-binary"
    words = len(words_of(text))
    if words == 0:
        return "draft-empty"
    return "draft-too-short" if words < MIN_WORDS else None


def _ask_which(guide: Guide, state: State) -> Result:
    say = guide.say(state)
    choices = (Choice("kind:revision", say("choice-revision")), Choice("kind:new", say("choice-new")))
    return said(replace(state, step=Step.SORTING), say("which-draft"), choices)


def sort(guide: Guide, state: State, *, is_revision: bool) -> Result:
    """The answer to "new or revision?"."""
    return assess(guide, replace(state, revising=is_revision))


def assess(guide: Guide, state: State) -> Result:
    """Have the pending text assessed. It stays pending until that is done, so that a failure loses nothing."""
    if state.pending is None or state.audience is None:
        return no_draft(guide, state)
    previous = state.last if state.revising else None
    ready = replace(state, step=Step.READY)
    return ready, (AssessDraft(state.pending, state.audience, guide.locale(state), previous),)


def again(guide: Guide, state: State) -> Result:
    """Have the last draft assessed for the audience chosen since."""
    if state.last is None:
        return no_draft(guide, state)
    return assess(guide, replace(state, pending=state.last.text, revising=True))


def assessed(guide: Guide, state: State, event: Assessed) -> Result:
    """The critique, after the comparison where there is one, and what can be done next."""
    say = guide.say(state)
    parts = [event.critique]
    if event.comparison is not None and state.last is not None:
        change = word_change(state.last.text, event.last.text)
        words = say("words-changed", added=change.added, removed=change.removed, kept=change.kept)
        title = say("comparison-title", number=event.last.number)
        parts = [title, event.comparison, words, event.critique]
    if not event.saved:
        parts.append(say("not-saved"))
    if state.forecast is not None:
        parts.append(say("forecast-set-aside"))
    done = replace(state, pending=None, revising=False, last=event.last, step=Step.READY, forecast=None)
    practise = (Choice(f"drill:for:{event.weakest}", say("choice-practise")),) if event.weakest else ()
    choices = (*_actions(guide, done), *practise)
    return shown(done, Reply("\n\n".join(parts), choices, replaces=event.placeholder))


def _actions(guide: Guide, state: State) -> tuple[Choice, ...]:
    say = guide.say(state)
    return (
        *first_choices(guide, state),
        Choice("do:revise", say("choice-revise")),
        Choice("do:why", say("choice-why")),
        Choice("do:sources", say("choice-sources")),
        Choice("do:audience", say("choice-audience")),
    )


def revise(guide: Guide, state: State) -> Result:
    """The next text is a new version of the last one."""
    say = guide.say(state)
    if state.last is None:
        return no_draft(guide, state)
    ready = replace(state, revising=True, drill=None, step=Step.READY)
    return said(ready, say("revise-how", number=state.last.number + 1), prompt=guide.prompt(ready))


def why(guide: Guide, state: State, query: str) -> Result:
    """The reasons of one dimension, or of all six when none is named."""
    say = guide.say(state)
    if state.last is None:
        return no_draft(guide, state)
    dimension = _dimension(guide, state, query) if query else None
    if query and dimension is None:
        return said(state, say("dimension-unknown"), _dimension_choices(guide, state))
    return state, (Explain(state.last, guide.locale(state), dimension),)


def sources(guide: Guide, state: State) -> Result:
    """Where the critique's notes come from."""
    if state.last is None:
        return no_draft(guide, state)
    return state, (ShowSources(state.last, guide.locale(state)),)


def explained(guide: Guide, state: State, event: Explained) -> Result:
    """Show the explanation, with a way deeper from the overview and back to the actions from elsewhere."""
    overview = event.topic == "why"
    text = event.text
    if state.drill is not None:
        text = f"{text}\n\n{guide.say(state)('drill-still-open', drill=state.drill.id)}"
    return said(state, text, _dimension_choices(guide, state) if overview else _actions(guide, state))


def _dimension_choices(guide: Guide, state: State) -> tuple[Choice, ...]:
    say = guide.say(state)
    return tuple(Choice(f"why:{name}", say(f"dimension-{name}")) for name in DIMENSIONS)


def _dimension(guide: Guide, state: State, query: str) -> str | None:
    if query.isdecimal() and 1 <= int(query) <= len(DIMENSIONS):
        return DIMENSIONS[int(query) - 1]
    wanted = query.casefold().replace(" ", "_")
    say = guide.say(state)
    found = [
        name
        for name in DIMENSIONS
        if name.startswith(wanted) or say(f"dimension-{name}").casefold().startswith(query.casefold())
    ]
    return found[0] if len(found) == 1 else None


def failed(guide: Guide, state: State, event: Failed) -> Result:
    """One sentence; a draft that could not be assessed is still there."""
    say = guide.say(state)
    text = event.sentence or say("something-broke", reference=event.reference or "")
    if isinstance(event.command, MarkAnswer):
        send = (Choice(f"drill:send:{event.command.drill_id}", say("choice-retry")),)
        return said(state, f"{text}\n{say('answer-kept')}", send)
    if isinstance(event.command, (FindPhrases, ShowPanel)):
        again = "panel" if isinstance(event.command, ShowPanel) else "forecast"
        return said(state, text, (Choice(f"do:{again}", say("choice-retry")),))
    if not isinstance(event.command, AssessDraft):
        return said(state, text)
    retry = (Choice("do:retry", say("choice-retry")),)
    return shown(state, Reply(f"{text}\n{say('draft-kept')}", retry, replaces=event.placeholder))
