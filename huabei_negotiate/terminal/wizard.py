"""Leads a reader from what happened to a checked set of answers."""

from collections.abc import Sequence

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.situations import first_questions
from huabei_negotiate.core.triage import find, needs_confirming
from huabei_negotiate.terminal.interventions import Interventions
from huabei_negotiate.terminal.prompter import Navigation, Row
from huabei_negotiate.terminal.review import Next, review
from huabei_negotiate.terminal.setting import Setting

_RIGHT = "right"
_WRONG = "wrong"


def find_scenarios(setting: Setting) -> tuple[str, ...]:
    """Ask what happened until it is clear which scenarios that is.

    Raises:
        Left: the reader leaves.
    """
    start = Interview(situation=first_questions(setting.triage), fine=True)
    interview = start
    while True:
        interview = ask_all(interview, setting, numbered=False)
        finding = find(interview, setting.triage.findings)
        if finding is not None and (
            not needs_confirming(interview) or _confirms(finding.say, interview, setting)
        ):
            return finding.scenarios
        interview = start


def answer_all(scenarios: Sequence[str], setting: Setting) -> Interview:
    """Ask, and let the reader check and change, until they want the plan.

    Raises:
        Left: the reader leaves.
    """
    interview = Interview(situation=setting.situation_of(scenarios))
    while True:
        interview = ask_all(interview, setting, numbered=True)
        wanted, interview = review(interview, setting)
        if wanted is Next.PLAN:
            return interview


def ask_all(interview: Interview, setting: Setting, *, numbered: bool) -> Interview:
    """Ask one question after the other until all are answered.

    Raises:
        Left: the reader leaves.
    """
    interventions = Interventions(setting)
    while (question := interview.current) is not None:
        progress = interview.progress if numbered else None
        reply = setting.prompter.ask(question, interview.given.get(question.id), progress)
        match reply:
            case Navigation.LEAVE:
                setting.leave(interview)
            case Navigation.SEARCH:
                setting.look_up()
            case Navigation.BACK:
                if interview.at_start:
                    setting.say(setting.words.wizard.nothing_before)
                interview = interview.back()
            case _:
                interview = interventions.after(question, interview.answer(reply))
    return interview


def _confirms(say: str, interview: Interview, setting: Setting) -> bool:
    words = setting.words.wizard
    rows = [Row(_RIGHT, words.finding_right), Row(_WRONG, words.finding_wrong)]
    return setting.choose(f"{say}{words.finding_confirm}", rows, interview) == _RIGHT
