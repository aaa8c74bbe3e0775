"""First contact: language, privacy notice, consent, audience. Each question is asked again until it is answered."""

from dataclasses import replace

from bot.conversation import audience_search, drafting, vocabulary
from bot.conversation.belonging_events import JoinClass, Known
from bot.conversation.events import ConsentGranted, GrantConsent, SetAudience, SetLocale
from bot.conversation.guide import Guide, Result, said, then
from bot.conversation.messages import Choice
from bot.conversation.ports import AudienceOption
from bot.conversation.state import State, Step
from bot.conversation.wording import words_of

# An answer to one of these questions is shorter; anything longer is the draft, and is kept until they are answered.
_ANSWER_WORDS = 15


def ask(guide: Guide, state: State) -> Result:
    """The question of the step the person is in; nothing outside the first contact."""
    questions = {Step.LANGUAGE: ask_language, Step.CONSENT: ask_consent, Step.AUDIENCE: ask_audience}
    question = questions.get(state.step)
    return question(guide, state) if question else (state, ())


def ask_language(guide: Guide, state: State) -> Result:
    """Every language at once, since none is chosen yet; first, where one taps, the one that the phone is set to."""
    locales = list(guide.translators)
    if not guide.manners.console:
        locales.sort(key=lambda locale: locale != state.locale)
    greetings = [guide.translators[locale]("language-ask") for locale in locales]
    choices = tuple(Choice(f"lang:{locale}", guide.translators[locale]("language-name")) for locale in locales)
    return said(state, "\n\n".join(greetings), choices)


def ask_consent(guide: Guide, state: State) -> Result:
    """The privacy notice and the question."""
    say = guide.say(state)
    choices = (Choice("consent:yes", say("consent-yes")), Choice("consent:no", say("consent-no")))
    return said(state, say("privacy-notice"), choices)


def ask_audience(guide: Guide, state: State) -> Result:
    """A few audiences and how to find the others."""
    return _shortlist(guide, state, "audience-ask", audience_search.suggested(guide.audiences))


def recalled(guide: Guide, state: State, person: Known) -> State:
    """The state of somebody whom the log knows: past the first questions, as far as they are answered."""
    return replace(
        state,
        step=Step.READY if guide.audience(person.audience) is not None else Step.AUDIENCE,
        known=True,
        learner=person.learner,
        locale=person.locale,
        audience=person.audience,
        consented=person.consented,
        low_data=person.low_data,
        last=person.last,
        seen=person.seen,
    )


def start(guide: Guide, state: State, payload: str = "") -> Result:
    """Welcome back whoever has agreed, else begin at the beginning.

    `payload` is what a link into the chat asks for: it is noted as the errand, and is the caller's to run.
    """
    asked = vocabulary.parse_payload(payload)
    sent = replace(state, errand=f"{asked[0]}:{asked[1]}") if asked is not None else state
    if asked is not None and asked[0] == "drill" and state.step is Step.READY:
        return sent, ()
    if not (state.known and state.consented):
        return ask_language(guide, replace(sent, step=Step.LANGUAGE))
    welcome = said(sent, guide.say(sent)("welcome-back"))
    return then(welcome, after_consent(guide, sent))


def change_audience(guide: Guide, state: State, query: str) -> Result:
    """Look for readers by what was typed, else ask."""
    if query:
        return search_audience(guide, state, query)
    return ask_audience(guide, replace(state, step=Step.AUDIENCE))


def change_language(guide: Guide, state: State, query: str) -> Result:
    """Speak the language that was named, else ask."""
    locale = vocabulary.parse_language(query)
    return chose_language(guide, state, locale or "") or ask_language(guide, state)


def chose_language(guide: Guide, state: State, locale: str) -> Result | None:
    """A language was pressed; None when it is not spoken."""
    return choose_language(guide, state, locale) if locale in guide.translators else None


def chose_consent(guide: Guide, state: State, value: str) -> Result | None:
    """Yes or no was pressed; None when that question is not open."""
    if state.step is not Step.CONSENT or value not in {"yes", "no"}:
        return None
    return answer_consent(guide, state, agreed=value == "yes")


def chose_audience(guide: Guide, state: State, audience: str) -> Result | None:
    """Readers were pressed; None when they are gone, or when other questions come first."""
    option = guide.audience(audience)
    if option is None or state.step in {Step.LANGUAGE, Step.CONSENT}:
        return None
    return choose_audience(guide, state, option)


def hears(guide: Guide, state: State, text: str) -> Result:
    """An answer to the open question; a longer text is held as the draft."""
    if len(words_of(text)) >= _ANSWER_WORDS:
        return hold(guide, state, text)
    if state.step is Step.LANGUAGE:
        locale = vocabulary.parse_language(text)
        return choose_language(guide, state, locale) if locale else ask(guide, state)
    if state.step is Step.CONSENT:
        agreed = vocabulary.parse_yes_no(text)
        return ask(guide, state) if agreed is None else answer_consent(guide, state, agreed=agreed)
    return search_audience(guide, state, text)


def hold(guide: Guide, state: State, text: str) -> Result:
    """Keep a draft that came before the question was answered, and ask again."""
    problem = drafting.problem(text)
    if problem is not None:
        return then(drafting.refuse(guide, state, problem), ask(guide, state))
    held = replace(state, pending=text, gone=False)
    if held.step is Step.AUDIENCE and guide.audience(held.audience) is not None:
        # Whoever was about to choose other readers, and writes on, keeps those they have.
        return replace(held, step=Step.READY), ()
    return then(said(held, guide.say(held)("draft-held")), ask(guide, held))


def choose_language(guide: Guide, state: State, locale: str) -> Result:
    """Speak this language from now on; on first contact, go on to the notice."""
    chosen = replace(state, locale=locale)
    remembered = (SetLocale(locale),) if state.known else ()
    if state.step is Step.LANGUAGE:
        after, outputs = _after_language(guide, chosen)
    else:
        after, outputs = then(said(chosen, guide.say(chosen)("language-set")), ask(guide, chosen))
    return after, remembered + outputs


def _after_language(guide: Guide, state: State) -> Result:
    if state.consented:
        return after_consent(guide, state)
    return ask_consent(guide, replace(state, step=Step.CONSENT))


def answer_consent(guide: Guide, state: State, *, agreed: bool) -> Result:
    """Yes is entered into the log first; no is fine too: critiques are then not saved."""
    if agreed:
        return state, (GrantConsent(guide.locale(state), state.audience),)
    refused = said(state, guide.say(state)("consent-refused"))
    if _code(state) is not None:
        refused = then(refused, said(replace(state, errand=None), guide.say(state)("join-needs-consent")))
    return then(refused, after_consent(guide, refused[0]))


def consent_granted(guide: Guide, state: State, event: ConsentGranted) -> Result:
    """The log has the consent: thank, join the class whose code was sent before, and go on."""
    code = _code(state)
    granted = replace(state, known=True, consented=True, learner=event.learner)
    thanks = said(granted, guide.say(granted)("consent-granted"))
    if code is not None:
        return then(thanks, (replace(granted, errand=None), (JoinClass(code),)))
    return then(thanks, after_consent(guide, granted))


def go_on(guide: Guide, state: State) -> Result:
    """On with the first questions where the person has just agreed; nothing otherwise."""
    return after_consent(guide, state) if state.step is Step.CONSENT and state.consented else (state, ())


def _code(state: State) -> str | None:
    kind, _, code = (state.errand or "").partition(":")
    return code if kind == "join" else None


def after_consent(guide: Guide, state: State) -> Result:
    """Ask for an audience, unless there is one."""
    if guide.audience(state.audience) is None:
        return ask_audience(guide, replace(state, step=Step.AUDIENCE))
    return _ready(guide, replace(state, step=Step.READY))


def search_audience(guide: Guide, state: State, query: str) -> Result:
    """Take an exact id at once; else show what matches, else what is spelt alike."""
    option = audience_search.exact(guide.audiences, query)
    if option is not None:
        return choose_audience(guide, state, option)
    searching = replace(state, step=Step.AUDIENCE)
    found = audience_search.matching(guide.audiences, query)
    if found:
        return _shortlist(guide, searching, "audience-found", found)
    near = audience_search.alike(guide.audiences, query)
    if near:
        return _shortlist(guide, searching, "audience-alike", near)
    return _shortlist(guide, searching, "audience-unknown", audience_search.suggested(guide.audiences))


def choose_audience(guide: Guide, state: State, option: AudienceOption) -> Result:
    """Write for this audience from now on. A draft that waited is the caller's to take up."""
    chosen = replace(state, audience=option.id, step=Step.READY)
    remembered = (SetAudience(option.id),) if state.known else ()
    again = (Choice("do:again", guide.say(chosen)("choice-again")),) if chosen.last else ()
    after, outputs = _ready(guide, chosen, again)
    return after, remembered + outputs


def _ready(guide: Guide, state: State, choices: tuple[Choice, ...] = ()) -> Result:
    """Who the readers are, and what to do now unless a draft is waiting already."""
    say = guide.say(state)
    readers = say("audience-set", audience=guide.audience_name(state, state.audience or ""))
    if state.pending:
        return said(state, readers, choices)
    return said(state, f"{readers}\n{say('draft-how')}", choices, guide.prompt(state))


def _shortlist(guide: Guide, state: State, message: str, options: tuple[AudienceOption, ...]) -> Result:
    choices = tuple(Choice(f"aud:{o.id}", guide.audience_name(state, o.id)) for o in options)
    return said(state, guide.say(state)(message), choices, guide.say(state)("write-readers"))
