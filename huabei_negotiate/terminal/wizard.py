"""Leads a reader from what happened to a checked set of answers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from huabei_negotiate.core.collecting import collect
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.situations import first_questions
from huabei_negotiate.core.triage import find, needs_confirming
from huabei_negotiate.model.content import Finding
from huabei_negotiate.terminal.interventions import Interventions
from huabei_negotiate.terminal.prompter import Navigation, Row
from huabei_negotiate.terminal.review import Next, review
from huabei_negotiate.terminal.setting import Setting

_RIGHT = "right"
_WRONG = "wrong"

Back = Literal[Navigation.BACK]


class Wizard:
    """One reader's way through the questions.

    Raises:
        Left: from any of its methods, when the reader leaves.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._interventions = Interventions(setting)

    def start(self, scenarios: Sequence[str]) -> Interview:
        """Ask until the reader wants the plan; what happened is asked where nobody said."""
        if scenarios:
            return self._answer_from(self._begin(scenarios, {}))
        triage = Interview(situation=first_questions(self._setting.triage), fine=True)
        while True:
            finding, triage = self._find(triage)
            begun = self._begin(finding.scenarios, finding.answers)
            asked = self._ask_all(begun, numbered=True, can_go_back=True)
            if not isinstance(asked, Navigation):
                return self.change(asked)
            triage = triage.back()

    def change(self, interview: Interview) -> Interview:
        """Let the reader check and change their answers until they want the plan."""
        while True:
            wanted, interview = review(interview, self._setting)
            if wanted is Next.PLAN:
                return interview
            interview = self._ask_on(interview)

    def _answer_from(self, interview: Interview) -> Interview:
        return self.change(self._ask_on(interview))

    def _ask_on(self, interview: Interview) -> Interview:
        """Ask what is still to be asked; there is no way back before the first question."""
        asked = self._ask_all(interview, numbered=True, can_go_back=False)
        return interview if isinstance(asked, Navigation) else asked

    def _begin(self, scenarios: Sequence[str], answers: Mapping[str, str]) -> Interview:
        situation = self._setting.situation_of(scenarios)
        given, _ = collect(situation, answers, self._setting.today)
        return Interview(situation=situation, given=given)

    def _find(self, triage: Interview) -> tuple[Finding, Interview]:
        """Ask what happened until it is clear which scenarios that is."""
        while True:
            asked = self._ask_all(triage, numbered=False, can_go_back=False)
            if isinstance(asked, Navigation):
                continue
            finding = find(asked, self._setting.triage.findings)
            if finding is not None and (not needs_confirming(asked) or self._confirms(finding)):
                return finding, asked
            triage = replace(asked, given={}, revisiting=None)

    def _ask_all(
        self, interview: Interview, *, numbered: bool, can_go_back: bool
    ) -> Interview | Back:
        """Ask one question after the other; going back from the first one ends it."""
        while (question := interview.current) is not None:
            progress = interview.progress if numbered else None
            back = can_go_back or not interview.at_start
            previous = interview.given.get(question.id)
            reply = self._setting.prompter.ask(question, previous, progress, can_go_back=back)
            match reply:
                case Navigation.LEAVE:
                    self._setting.leave(interview)
                case Navigation.SEARCH:
                    self._setting.look_up()
                case Navigation.BACK if interview.at_start and can_go_back:
                    return Navigation.BACK
                case Navigation.BACK:
                    interview = self._back(interview)
                case _:
                    interview = self._interventions.after(question, interview.answer(reply))
        return interview

    def _back(self, interview: Interview) -> Interview:
        if interview.at_start:
            self._setting.say(self._setting.words.wizard.nothing_before)
        return interview.back()

    def _confirms(self, finding: Finding) -> bool:
        words = self._setting.words.wizard
        rows = [Row(_RIGHT, words.finding_right), Row(_WRONG, words.finding_wrong)]
        nothing_yet = Interview(situation=first_questions(self._setting.triage))
        return self._setting.choose(finding.say, rows, nothing_yet) == _RIGHT
