"""First contact: language, privacy notice, consent, audience. Each question is asked again until it is answered."""

from dataclasses import replace

from bot.conversation import audience_search, drafting, vocabulary
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
    """Both languages at once, since none is chosen yet."""
    greetings = [translator("language-ask") for translator in guide.translators.values()]
    choices = tuple(
        Choice(f"lang:{locale}", translator("language-name")) for locale, translator in guide.translators.items()
    )
    return said(state, "\n\n".join(greetings), choices)


def ask_consent(guide: Guide, state: State) -> Result:
    """The privacy notice and the question."""
    say = guide.say(state)
    choices = (Choice("consent:yes", say("consent-yes")), Choice("consent:no", say("consent-no")))
    return said(state, say("privacy-notice"), choices)


def ask_audience(guide: Guide, state: State) -> Result:
    """A few audiences and how to find the others."""
    return _shortlist(guide, state, "audience-ask", audience_search.suggested(guide.audiences))


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
    held = replace(state, pending=text)
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
    return then(said(state, guide.say(state)("consent-refused")), after_consent(guide, state))


def consent_granted(guide: Guide, state: State, _event: ConsentGranted) -> Result:
    """The log has the consent: thank, and go on."""
    granted = replace(state, known=True, consented=True)
    return then(said(granted, guide.say(granted)("consent-granted")), after_consent(guide, granted))


def after_consent(guide: Guide, state: State) -> Result:
    """Ask for an audience, unless there is one."""
    if guide.audience(state.audience) is None:
        return ask_audience(guide, replace(state, step=Step.AUDIENCE))
    return said(replace(state, step=Step.READY), ready_text(guide, state))


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
    after, outputs = said(chosen, ready_text(guide, chosen), again)
    return after, remembered + outputs


def ready_text(guide: Guide, state: State) -> str:
    """Who the readers are, and what to do now unless a draft is waiting already."""
    say = guide.say(state)
    readers = say("audience-set", audience=guide.audience_name(state, state.audience or ""))
    return readers if state.pending else f"{readers}\n{say('draft-how')}"


def _shortlist(guide: Guide, state: State, message: str, options: tuple[AudienceOption, ...]) -> Result:
    choices = tuple(Choice(f"aud:{o.id}", guide.audience_name(state, o.id)) for o in options)
    return said(state, guide.say(state)(message), choices)
