"""Forecast first: three questions about the readers, each may be skipped; then how they react, and the gap."""

import hashlib
from dataclasses import replace

from bot.conversation import forecast_answers, vocabulary
from bot.conversation.forecast_events import FindPhrases, PanelShown, PhrasesFound, ShowPanel
from bot.conversation.forecast_telling import gap, quoted, shares_told
from bot.conversation.guide import Guide, Result, no_draft, said, shown, then
from bot.conversation.messages import Choice, Reply
from bot.conversation.receptions import tag_of
from bot.conversation.state import OpenForecast, State, Step
from bot.conversation.wording import words_of
from evaluation.forecast.scoring import NOTHING, NOTHING_FORECAST, Forecast, Split, normalised
from evaluation.reception.reactions import FEELINGS

SPLIT, PHRASE, FEELING = "split", "phrase", "feeling"
_SPLITS: tuple[Split, ...] = tuple(
    normalised(one) for one in ((60, 30, 10), (30, 60, 10), (20, 40, 40), (10, 30, 60), (45, 10, 45))
)
"""What is offered to press: welcoming, shrugging, cool, turning away, divided."""
_ANSWER_WORDS = 25
"""An answer is shorter; anything this long is a draft."""
_REMEMBERED = 60


def first_choices(guide: Guide, state: State) -> tuple[Choice, ...]:
    """To forecast, as long as the reactions are not known; and to see them."""
    say = guide.say(state)
    forecast = () if _tag(guide, state) in state.seen else (Choice("do:forecast", say("choice-forecast")),)
    return (*forecast, Choice("do:panel", say("choice-panel")))


def is_asking(guide: Guide, state: State) -> bool:
    """Whether the next short text answers a question of the forecast."""
    busy = state.step is not Step.READY or state.drill is not None or state.revising or state.forgetting
    return not busy and state.forecast is not None and state.forecast.asking and is_open(guide, state)


def is_open(guide: Guide, state: State) -> bool:
    """Whether there is a forecast about the draft and the readers of now."""
    return state.forecast is not None and state.forecast.tag == _tag(guide, state)


def begin(guide: Guide, state: State) -> Result:
    """Ask the first question, or go on where the forecast was left; a drill is put aside."""
    tag = _tag(guide, state)
    if state.last is None or tag is None:
        return no_draft(guide, state)
    if tag in state.seen:
        return said(state, guide.say(state)("forecast-too-late"), _afterwards(guide, state))
    ready = replace(state, step=Step.READY, drill=None, revising=False)
    if ready.forecast is not None and is_open(guide, ready):
        return _go_on(guide, replace(ready, forecast=replace(ready.forecast, asking=True)))
    return ready, (FindPhrases(state.last.text, readers_of(guide, state) or ""),)


def phrases_found(guide: Guide, state: State, event: PhrasesFound) -> Result:
    """The first question; or why nothing can be forecast of this draft."""
    say, tag = guide.say(state), _tag(guide, state)
    if tag is None or event.phrases.problem is not None:
        choices = (Choice("do:panel", say("choice-panel")),)
        return said(state, say(event.phrases.problem or "no-draft-yet"), choices)
    opened = replace(state, forecast=OpenForecast(tag, event.phrases.texts))
    readers = guide.audience_name(opened, readers_of(guide, opened) or "")
    return then(said(opened, say("forecast-begins", audience=readers)), _go_on(guide, opened))


def panel(guide: Guide, state: State) -> Result:
    """Let the readers react; a forecast on the way is compared as far as it was answered."""
    tag, audience = _tag(guide, state), readers_of(guide, state)
    if state.last is None or tag is None or audience is None:
        return no_draft(guide, state)
    made = state.forecast.answers if state.forecast is not None and is_open(guide, state) else NOTHING_FORECAST
    locale, first = guide.locale(state), tag not in state.seen
    command = ShowPanel(tag, state.last, audience, locale, state.low_data, forecast=made, first=first)
    return replace(state, step=Step.READY), (command,)


def panel_shown(guide: Guide, state: State, event: PanelShown) -> Result:
    """The gap where there was a forecast, then the panel; from now on a forecast would be none.

    A picture goes with the gap where it shows the split that was forecast.
    """
    say = guide.say(state)
    seen = (*(one for one in state.seen if one != event.tag), event.tag)[-_REMEMBERED:]
    forecast = None if is_open(guide, state) else state.forecast
    done = replace(state, seen=seen, forecast=forecast)
    text = gap(event, say)
    if text is not None and event.unsaved is not None:
        text = f"{text}\n\n{say(event.unsaved)}"
    picture = event.reception.picture
    beside, alone = (picture, None) if event.score.split is not None else (None, picture)
    first = shown(done, Reply(text, attachment=beside)) if text is not None else (done, ())
    return then(first, shown(done, Reply(event.reception.text, _afterwards(guide, done), attachment=alone)))


def hears(guide: Guide, state: State, text: str) -> Result | None:
    """A typed answer, or a word such as "skip"; None when the text is a draft."""
    forecast = state.forecast
    question = _question(forecast) if forecast is not None else None
    if forecast is None or question is None:
        return None
    word = vocabulary.parse_forecast_word(text)
    if word is not None:
        return in_words(guide, state, word)
    answer = _typed(guide, forecast, question, text)
    if answer is not None:
        return _answered(guide, state, question, answer)
    if len(words_of(text)) >= _ANSWER_WORDS:
        return None
    return then(said(state, guide.say(state)(f"forecast-unclear-{question}")), _ask(guide, state))


def chosen(guide: Guide, state: State, value: str) -> Result | None:
    """A button of a forecast; None when it belongs to another forecast or to a question answered before."""
    tag, _, rest = value.partition(":")
    about, _, which = rest.partition(":")
    forecast = state.forecast
    if forecast is None or tag != forecast.tag or not is_open(guide, state):
        return None
    if about in {"stop", "go"}:
        return in_words(guide, state, about)
    question = _question(forecast)
    if question is None or about[:1] != question[:1]:
        return None
    if which == "skip":
        return in_words(guide, state, "skip")
    answer = _pressed(forecast, question, which)
    return None if answer is None else _answered(guide, state, question, answer)


def in_words(guide: Guide, state: State, action: str) -> Result | None:
    """Skip the open question, stop, or go on."""
    forecast = state.forecast
    if forecast is None:
        return None
    question = _question(forecast)
    if action == "skip" and question is not None:
        return _go_on(guide, replace(state, forecast=replace(forecast, done=(*forecast.done, question), asking=True)))
    if action == "stop":
        return _stop(guide, replace(state, forecast=replace(forecast, asking=False)))
    return begin(guide, state) if action == "go" else None


def reminder(guide: Guide, state: State) -> Result:
    """The question that is open, again; nothing when none is."""
    return _ask(guide, state) if is_asking(guide, state) else (state, ())


def asked_again(guide: Guide, before: State, result: Result) -> Result:
    """The result, and the open question again where other choices have taken over its numbers."""
    after = result[0]
    is_asked = is_asking(guide, before) and is_asking(guide, after)
    if not is_asked or after.offered == before.offered or after.offered[0].startswith("fc:"):
        return result
    return then(result, reminder(guide, after))


def _stop(guide: Guide, state: State) -> Result:
    say, forecast = guide.say(state), state.forecast
    go_on = (Choice(f"fc:{forecast.tag}:go", say("choice-forecast-on")),) if forecast is not None else ()
    return said(state, say("forecast-stopped"), (*go_on, Choice("do:panel", say("choice-panel"))))


def _answered(guide: Guide, state: State, question: str, answer: Split | str) -> Result:
    forecast = state.forecast or OpenForecast("", ())
    answers = _with(forecast.answers, question, answer)
    done = replace(state, forecast=replace(forecast, answers=answers, done=(*forecast.done, question), asking=True))
    if isinstance(answer, str):
        return _go_on(guide, done)
    return then(
        said(done, guide.say(done)("forecast-noted", split=shares_told(answer, guide.say(done)))), _go_on(guide, done)
    )


def _with(answers: Forecast, question: str, answer: Split | str) -> Forecast:
    if not isinstance(answer, str):
        return replace(answers, split=answer)
    return replace(answers, phrase=answer) if question == PHRASE else replace(answers, feeling=answer)


def _go_on(guide: Guide, state: State) -> Result:
    """The next question; after the last one, the panel."""
    if state.forecast is None or _question(state.forecast) is None:
        return panel(guide, state)
    return _ask(guide, state)


def _question(forecast: OpenForecast) -> str | None:
    return next((one for one in _questions(forecast) if one not in forecast.done), None)


def _questions(forecast: OpenForecast) -> tuple[str, ...]:
    return (SPLIT, PHRASE, FEELING) if forecast.phrases else (SPLIT, FEELING)


def _ask(guide: Guide, state: State) -> Result:
    forecast = state.forecast
    question = _question(forecast) if forecast is not None else None
    if forecast is None or question is None:
        return state, ()
    say, begins = guide.say(state), f"fc:{forecast.tag}:{question[0]}"
    questions = _questions(forecast)
    labels = {SPLIT: _split_labels, PHRASE: _phrase_labels, FEELING: _feeling_labels}[question](guide, state)
    choices = tuple(Choice(f"{begins}:{number}", label) for number, label in enumerate(labels))
    ways_out = (
        Choice(f"{begins}:skip", say("choice-skip")),
        Choice(f"fc:{forecast.tag}:stop", say("choice-forecast-stop")),
    )
    text = say(f"forecast-ask-{question}", number=questions.index(question) + 1, of=len(questions))
    own = say("write-shares") if question == SPLIT else None
    return said(state, text, (*choices, *ways_out), own)


def _split_labels(guide: Guide, state: State) -> list[str]:
    say = guide.say(state)
    return [say(f"forecast-split-{number}", shares=shares_told(one, say)) for number, one in enumerate(_SPLITS)]


def _phrase_labels(guide: Guide, state: State) -> list[str]:
    say = guide.say(state)
    named = [quoted(one, say) for one in (state.forecast.phrases if state.forecast is not None else ())]
    return [*named, say("forecast-no-phrase")]


def _feeling_labels(guide: Guide, state: State) -> list[str]:
    return [guide.say(state)(f"feeling-{name}") for name in FEELINGS]


def _pressed(forecast: OpenForecast, question: str, which: str) -> Split | str | None:
    options: dict[str, tuple[Split | str, ...]] = {
        SPLIT: _SPLITS,
        PHRASE: (*forecast.phrases, NOTHING),
        FEELING: FEELINGS,
    }
    place = int(which) if which.isdecimal() and len(which) < 3 else -1
    return options[question][place] if 0 <= place < len(options[question]) else None


def _typed(guide: Guide, forecast: OpenForecast, question: str, text: str) -> Split | str | None:
    if question == SPLIT:
        return forecast_answers.parse_split(text)
    if question == PHRASE:
        return forecast_answers.parse_phrase(text, forecast.phrases)
    names = {name: [name, *(say(f"feeling-{name}") for say in guide.translators.values())] for name in FEELINGS}
    return forecast_answers.parse_feeling(text, names)


def _afterwards(guide: Guide, state: State) -> tuple[Choice, ...]:
    say = guide.say(state)
    return tuple(Choice(f"do:{name}", say(f"choice-{name}")) for name in ("revise", "audience", "why"))


def readers_of(guide: Guide, state: State) -> str | None:
    """The audience of now: the one chosen last, else the last draft's, where there still is one."""
    last = state.last.audience if state.last is not None else None
    return next((one for one in (state.audience, last) if guide.audience(one) is not None), None)


def _tag(guide: Guide, state: State) -> str | None:
    audience = readers_of(guide, state)
    if state.last is None or audience is None:
        return None
    return tag_of(hashlib.sha256(state.last.text.encode("utf-8", "surrogatepass")).hexdigest(), audience)
