"""What the figures of a survey can and cannot show."""

from bot.comments.figures import SurveyFigures
from bot.comments.prose import language_name
from bot.comments.survey import Survey
from bot.localisation import Translator

FEW = 30
"""Below so many judged comments a group's figures are hardly more than its comments read aloud."""
HOSTILITY_CHECKED = "en"
"""The language in which hostility was checked against people's judgement."""


def caveats(survey: Survey, found: SurveyFigures, say: Translator, *, with_story: bool) -> list[str]:
    """What the figures can and cannot show, most general first."""
    return [
        say("caveat-sample"),
        say("caveat-interval"),
        *_on_rows(survey, say),
        *_on_measures(survey, say, with_story=with_story),
        *_on_contents(found, say),
        *_on_groups(found, say),
    ]


def _on_rows(survey: Survey, say: Translator) -> list[str]:
    told = []
    if survey.skipped:
        told.append(say("caveat-skipped"))
    if survey.spam:
        told.append(say("caveat-spam"))
    unsupported = survey.unsupported.total()
    if unsupported:
        names = say("comma").join(language_name(code, say) for code, n in sorted(survey.unsupported.items()) if n)
        told.append(say("caveat-unsupported", n=unsupported, languages=names))
    if survey.cut:
        told.append(say("caveat-cut", n=survey.cut))
    return told


def _on_measures(survey: Survey, say: Translator, *, with_story: bool) -> list[str]:
    told = []
    if any(code != HOSTILITY_CHECKED for code in survey.languages):
        told.append(say("caveat-hostility"))
    told.append(say("caveat-misreading-with-story" if with_story else "caveat-misreading"))
    if with_story and survey.elsewhere:
        told.append(say("caveat-elsewhere", n=survey.elsewhere))
    return told


def _on_contents(found: SurveyFigures, say: Translator) -> list[str]:
    told = []
    if found.themes.words:
        told.append(say("caveat-themes"))
    if found.misreadings.examples:
        told.append(say("caveat-examples"))
    return told


def _on_groups(found: SurveyFigures, say: Translator) -> list[str]:
    told = []
    if any(group.judged < FEW for group in found.groups):
        told.append(say("caveat-few", few=FEW))
    if len(found.groups) > 1:
        told.append(say("caveat-two-groups"))
    if len(found.groups) > 2:
        many = len(found.comparisons)
        told.append(say("caveat-many-groups", comparisons=many) if many else say("caveat-too-many-groups"))
    return told
