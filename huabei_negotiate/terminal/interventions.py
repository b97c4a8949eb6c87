"""What an answer calls for at once, before the next question."""

from collections.abc import Iterable

from msgspec.structs import replace

from huabei_negotiate.core.conditions import holds
from huabei_negotiate.core.desk import lay_out_desk
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.layout import notice_blocks
from huabei_negotiate.core.notices import alert_notice, notices_in
from huabei_negotiate.model.content import Limit
from huabei_negotiate.model.outline import Item, Numbered, Paragraph
from huabei_negotiate.model.plan import Notice
from huabei_negotiate.model.questions import Question, TextQuestion
from huabei_negotiate.terminal.prompter import Row
from huabei_negotiate.terminal.screen import show_blocks
from huabei_negotiate.terminal.setting import Setting

_GO_ON = "go-on"
_CHANGE = "change"
_QUIT = "quit"


class Interventions:
    """Shows each alert, stop and limit right after the answer that reveals it, and once."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._shown: set[str] = set()

    def after(self, question: Question, interview: Interview) -> Interview:
        """Show what the answer calls for; where we cannot help, the question is asked again.

        Raises:
            Left: the reader leaves from here.
        """
        for notice in self._new_notices(question, interview):
            self._shown.add(notice.id)
            self._setting.say("")
            show_blocks(self._setting.screen, notice_blocks(notice))
            self._pause(interview)
        for limit in interview.situation.limits:
            if limit.after == question.id and holds(limit.when, interview.answers, {}):
                self._explain(limit)
                return self._changed(question, interview)
        return interview

    def _new_notices(self, question: Question, interview: Interview) -> list[Notice]:
        found = [*self._alerts(question, interview), *self._mentions(question, interview)]
        return [notice for notice in found if notice.id not in self._shown]

    def _alerts(self, question: Question, interview: Interview) -> Iterable[Notice]:
        desk = lay_out_desk(interview, {}, self._setting.library, self._setting.today)
        return (
            alert_notice(alert, desk)
            for alert in interview.situation.alerts
            if alert.after == question.id and holds(alert.when, interview.answers, {})
        )

    def _mentions(self, question: Question, interview: Interview) -> Iterable[Notice]:
        text = interview.answers.get(question.id)
        if not isinstance(question, TextQuestion) or not isinstance(text, str):
            return ()
        return notices_in(text, self._setting.library)

    def _pause(self, interview: Interview) -> None:
        words = self._setting.words.wizard
        self._setting.keep(interview)
        rows = [Row(_GO_ON, words.alert_continue), Row(_QUIT, words.limit_quit)]
        if self._setting.choose("", rows, interview) == _QUIT:
            self._setting.leave(interview)

    def _explain(self, limit: Limit) -> None:
        blocks = (
            Paragraph(limit.title, "strong"),
            Paragraph(self._setting.words.plan.limit_why + limit.why),
            Numbered(tuple(Item(line) for line in limit.instead)),
        )
        self._setting.say("")
        show_blocks(self._setting.screen, blocks)

    def _changed(self, question: Question, interview: Interview) -> Interview:
        words = self._setting.words.wizard
        rows = [Row(_CHANGE, words.limit_change), Row(_QUIT, words.limit_quit)]
        nothing_yet = replace(interview, given={})
        if self._setting.choose("", rows, nothing_yet) == _QUIT:
            self._setting.leave(nothing_yet)
        return interview.take_back([question.id])
