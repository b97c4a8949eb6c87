"""Leads a reader from what happened to a checked set of answers."""

from collections.abc import Sequence

from msgspec.structs import replace

from huabei_negotiate.core.collecting import collect
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.situations import first_questions
from huabei_negotiate.core.triage import find, needs_confirming
from huabei_negotiate.model.content import Finding
from huabei_negotiate.model.questions import Question
from huabei_negotiate.terminal.interventions import Interventions
from huabei_negotiate.terminal.prompter import Navigation, Row
from huabei_negotiate.terminal.review import Next, review
from huabei_negotiate.terminal.setting import Setting

_RIGHT = "right"
_WRONG = "wrong"


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
            return self.resume(Interview(situation=self._setting.situation_of(scenarios)))
        return self.resume(Interview(situation=first_questions(self._setting.triage)))

    def resume(self, interview: Interview) -> Interview:
        """Ask on from what was answered before; what happened too, where that is not clear yet."""
        if interview.situation.scenarios:
            return self.change(self._ask_on(interview))
        triage, answered = replace(interview, fine=True), interview
        while True:
            finding, triage = self._find(triage)
            begun = self._begin(finding, answered)
            answered = self._ask_all(begun, numbered=True, can_go_back=True)
            if answered.current is None:
                return self.change(answered)
            # What the first questions told may be told otherwise now.
            answered = answered.take_back(finding.answers)
            triage = triage.back()

    def change(self, interview: Interview) -> Interview:
        """Let the reader check and change their answers until they want the plan."""
        while True:
            wanted, interview = review(interview, self._setting)
            if wanted is Next.PLAN:
                return interview
            interview = self._ask_on(interview)

    def _ask_on(self, interview: Interview) -> Interview:
        """Ask what is still to be asked; there is no way back before the first question."""
        return self._ask_all(interview, numbered=True, can_go_back=False)

    def _begin(self, finding: Finding, answered: Interview) -> Interview:
        """Begin with what the first questions told; what was answered before is kept."""
        situation = self._setting.situation_of(finding.scenarios)
        told, _ = collect(situation, finding.answers, self._setting.today)
        return replace(answered, situation=situation, given={**answered.given, **told})

    def _find(self, triage: Interview) -> tuple[Finding, Interview]:
        """Ask what happened until it is clear which scenarios that is."""
        while True:
            asked = self._ask_all(triage, numbered=False, can_go_back=False)
            finding = find(asked, self._setting.triage.findings)
            if finding is not None and (not needs_confirming(asked) or self._confirms(finding)):
                return finding, asked
            triage = asked.take_back(list(asked.given))

    def _ask_all(self, interview: Interview, *, numbered: bool, can_go_back: bool) -> Interview:
        """Ask one question after the other; going back from the first one ends it unfinished."""
        while (question := self._current(interview)) is not None:
            progress = interview.progress if numbered else None
            back = can_go_back or not interview.at_start
            reply = self._setting.prompter.ask(
                question, interview.previous, progress, can_go_back=back
            )
            match reply:
                case Navigation.LEAVE:
                    self._setting.leave(interview)
                case Navigation.SEARCH:
                    self._setting.look_up()
                case Navigation.BACK if interview.at_start and can_go_back:
                    return interview
                case Navigation.BACK:
                    interview = self._back(interview)
                case _:
                    interview = self._interventions.after(question, interview.answer(reply))
        return interview

    def _current(self, interview: Interview) -> Question | None:
        """The question to ask now; all that was answered before it is kept."""
        self._setting.keep(interview)
        return interview.current

    def _back(self, interview: Interview) -> Interview:
        if interview.at_start:
            self._setting.say(self._setting.words.wizard.nothing_before)
        return interview.back()

    def _confirms(self, finding: Finding) -> bool:
        words = self._setting.words.wizard
        rows = [Row(_RIGHT, words.finding_right), Row(_WRONG, words.finding_wrong)]
        nothing_yet = Interview(situation=first_questions(self._setting.triage))
        return self._setting.choose(finding.say, rows, nothing_yet) == _RIGHT
