"""Drills, cases and resources: offered with a reason, answered, hinted at, left."""

from dataclasses import replace

from bot.conversation.drafting import MAX_CHARACTERS, arrives, refuse
from bot.conversation.guide import Guide, Result, said
from bot.conversation.messages import Choice
from bot.conversation.offers import Offer, Offers
from bot.conversation.onboarding import ask_audience
from bot.conversation.practice_events import GiveHint, Hinted, MarkAnswer, Marked, Recommend, Recommended, SetLowData
from bot.conversation.reading import is_not_text
from bot.conversation.state import OpenDrill, State, Step
from bot.conversation.wording import words_of
from bot.domain.practice import Met

_DRAFT_TIMES = 2
_DRAFT_WORDS = 60
"""A text may be a draft when it is more than twice as long as was asked for, and longer than this."""
_REMEMBERED = 60
"""What a session remembers of practice that is not saved."""


def ask_for(guide: Guide, state: State, kind: str, wish: str = "") -> Result:
    """Find what to practise next; a drill needs readers, so they are asked for first."""
    readers = guide.audience(state.audience)
    if kind == "drill" and readers is None:
        return ask_audience(guide, replace(state, step=Step.AUDIENCE))
    ready = replace(state, step=Step.READY) if readers is not None else state
    return ready, (Recommend(kind, wish, guide.locale(state), state.audience, state.low_data, state.met),)


def recommended(guide: Guide, state: State, event: Recommended) -> Result:
    """Show it with its reason; a drill is open from then on."""
    if not event.offers.offers:
        return _nothing(guide, state, event.offers)
    say = guide.say(state)
    shown = event.offers.offers
    parts = [f"{one.because}\n\n{one.text}" for one in shown]
    met = (Met(one.entry_id, one.kind) for one in shown)
    kept = replace(state, met=()) if event.saved else _remembering(state, *met)
    note = () if event.saved else (say("not-saved"),)
    if event.kind == "drill":
        aside = replace(kept.forecast, asking=False) if kept.forecast is not None else None
        opened = replace(kept, drill=_opened(shown[0]), pending=None, forecast=aside)
        return _waits(guide, opened, "\n\n".join((*parts, say("drill-how"), *note)))
    another = Choice(f"more:{event.kind}", say("choice-another-case" if event.kind == "case" else "choice-resources"))
    drill = Choice("drill:next", say("choice-drill"))
    return said(kept, "\n\n".join((*parts, *note)), (another, drill))


def _opened(offer: Offer) -> OpenDrill:
    return OpenDrill(offer.entry_id, offer.reason, offer.hints, offer.asked_words)


def _nothing(guide: Guide, state: State, offers: Offers) -> Result:
    choices = tuple(Choice(f"drill:type:{name}", label) for name, label in offers.types)
    return said(state, guide.say(state)(offers.problem or "drill-none"), choices)


def _waits(guide: Guide, state: State, text: str) -> Result:
    """Say it while a drill waits for an answer, with what else can be done."""
    say, drill = guide.say(state), state.drill
    if drill is None:
        return said(state, text)
    hint = (Choice(f"drill:hint:{drill.id}", say("choice-hint")),) if drill.given < drill.hints else ()
    another = Choice(f"drill:another:{drill.id}", say("choice-another-drill"))
    stopping = Choice(f"drill:stop:{drill.id}", say("choice-stop"))
    return said(state, text, (*hint, another, stopping), guide.prompt(state))


def answers(guide: Guide, state: State, text: str) -> Result:
    """Mark the text as the answer; ask first when it is long enough to be a draft."""
    fault = _problem(text)
    if fault == "answer-empty":
        return _waits(guide, state, guide.say(state)("answer-empty"))
    if fault is not None:
        return refuse(guide, state, fault)
    waiting = replace(state, pending=text)
    asked = state.drill.asked_words if state.drill else 0
    if len(words_of(text)) > max(_DRAFT_TIMES * asked, _DRAFT_WORDS):
        return _ask_which(guide, waiting)
    return mark(guide, waiting)


def _problem(text: str) -> str | None:
    if len(text) > MAX_CHARACTERS:
        return "draft-too-long"
    if is_not_text(text):
        return "draft-binary"
    return None if words_of(text) else "answer-empty"


def _ask_which(guide: Guide, state: State) -> Result:
    say = guide.say(state)
    choices = (Choice("kind:answer", say("choice-answer")), Choice("kind:draft", say("choice-draft")))
    return said(replace(state, step=Step.SORTING), say("which-answer"), choices)


def mark(guide: Guide, state: State) -> Result:
    """Have the pending text marked. It stays pending until that is done, so that a failure loses nothing."""
    if state.pending is None or state.drill is None:
        return said(state, guide.say(state)("no-drill-open"))
    drill = state.drill
    command = MarkAnswer(drill.id, drill.reason, state.pending, state.audience, guide.locale(state))
    return replace(state, step=Step.READY), (command,)


def is_a_draft(guide: Guide, state: State) -> Result:
    """The pending text is a draft after all: the drill is put aside."""
    return arrives(guide, replace(state, drill=None, step=Step.READY), state.pending or "")


def marked(guide: Guide, state: State, event: Marked) -> Result:
    """The feedback, and what can be done next. What could not be scored may be answered again."""
    say, drill = guide.say(state), state.drill
    done = replace(state, pending=None, drill=None)
    if event.marks is None or drill is None:
        return said(done, say("drill-gone"))
    answer = event.marks.answer
    if not event.saved:
        done = _remembering(done, Met(drill.id, "drill", answer.points))
    note = () if event.saved else (say("not-saved"),)
    text = "\n\n".join((event.marks.feedback, *note))
    if answer.points is None:
        return _waits(guide, replace(done, drill=drill), text)
    again = Choice(f"drill:again:{drill.id}", say("choice-again-drill"))
    return said(done, text, (again, Choice("drill:next", say("choice-next-drill"))))


def hint(guide: Guide, state: State) -> Result:
    """The next hint."""
    if state.drill is None:
        return said(state, guide.say(state)("no-drill-open"))
    given = replace(state, drill=replace(state.drill, given=state.drill.given + 1))
    return given, (GiveHint(state.drill.id, state.drill.given + 1, guide.locale(state)),)


def hinted(guide: Guide, state: State, event: Hinted) -> Result:
    """Show the hint, or say that there are no more."""
    return _waits(guide, state, event.text or guide.say(state)("hint-none"))


def stop(guide: Guide, state: State) -> Result:
    """Leave the drill; the next text is a draft again."""
    left = replace(state, drill=None, pending=None)
    another = Choice("drill:next", guide.say(left)("choice-drill"))
    return said(left, guide.say(left)("drill-stopped"), (another,), guide.prompt(left))


def low_data(guide: Guide, state: State) -> Result:
    """Short texts and light resources from now on, or no more."""
    changed = replace(state, low_data=not state.low_data)
    remembered = (SetLowData(changed.low_data),) if changed.known else ()
    after, outputs = said(changed, guide.say(changed)("lowdata-on" if changed.low_data else "lowdata-off"))
    return after, remembered + outputs


def chosen(guide: Guide, state: State, value: str) -> Result | None:
    """A button of a drill; None when it belongs to a drill that is not open any more."""
    action, _, about = value.partition(":")
    if action in {"next", "again", "for", "type"}:
        return ask_for(guide, state, "drill", about)
    if state.drill is None or about != state.drill.id:
        return None
    return in_words(guide, state, action)


def in_words(guide: Guide, state: State, action: str) -> Result | None:
    """What can be done with the open drill, by its name."""
    if action == "hint":
        return hint(guide, state)
    if action == "another":
        return ask_for(guide, state, "drill")
    if action == "stop":
        return stop(guide, state)
    return mark(guide, state) if action == "send" else None


def reminder(guide: Guide, state: State) -> Result:
    """That a drill is open; nothing when none is."""
    if state.drill is None:
        return state, ()
    return _waits(guide, state, guide.say(state)("drill-still-open", drill=state.drill.id))


def _remembering(state: State, *met: Met) -> State:
    return replace(state, met=(*state.met, *met)[-_REMEMBERED:])
