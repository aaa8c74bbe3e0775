"""What the figures of a survey can and cannot show."""

from bot.comments.survey import Survey
from bot.localisation import Translator

FEW = 30
"""Below so many judged comments a group's figures are hardly more than its comments read aloud."""
HOSTILITY_CHECKED = "en"
"""The language in which hostility was checked against people's judgement."""


def caveats(survey: Survey, say: Translator, *, with_story: bool) -> list[str]:
    """What the figures can and cannot show, most general first."""
    told = [say("caveat-sample"), say("caveat-interval")]
    if survey.empty or survey.repeated:
        told.append(say("caveat-skipped", empty=survey.empty, repeated=survey.repeated))
    unsupported = survey.unsupported.total()
    if unsupported:
        codes = ", ".join(sorted(code for code, n in survey.unsupported.items() if n))
        told.append(say("caveat-unsupported", n=unsupported, languages=codes))
    if any(code != HOSTILITY_CHECKED for code in survey.languages):
        told.append(say("caveat-hostility"))
    told.append(say("caveat-misreading-with-story" if with_story else "caveat-misreading"))
    if with_story and survey.elsewhere:
        told.append(say("caveat-elsewhere", n=survey.elsewhere))
    if survey.cut:
        told.append(say("caveat-cut", n=survey.cut))
    if any(tally.judged < FEW for tally in survey.groups.values()):
        told.append(say("caveat-few", few=FEW))
    if len(survey.groups) > 1:
        told.append(say("caveat-two-groups" if len(survey.groups) == 2 else "caveat-many-groups"))
    return told
