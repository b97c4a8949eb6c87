"""The page on which every answer can be checked and changed before the plan."""

from enum import Enum

from msgspec.structs import replace

from huabei_negotiate.core.blanks import fill, show_answer
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.terminal.prompter import Navigation, Row
from huabei_negotiate.terminal.setting import Setting


class Next(Enum):
    """What a reader wants after checking their answers."""

    PLAN = "plan"
    MORE = "more"
    EDIT = "edit"


def review(interview: Interview, setting: Setting) -> tuple[Next, Interview]:
    """Show the answers and ask what next: the plan, finer questions, or one answer changed."""
    words = setting.words.wizard
    while True:
        setting.say("")
        for row in _answer_rows(interview, setting):
            setting.say(row.label)
        finer = replace(interview, fine=True)
        rows = [Row(Next.PLAN.value, words.review_plan)]
        if more := len(finer.due) - len(interview.due):
            rows.append(Row(Next.MORE.value, fill(words.review_fine, {"count": str(more)}, {})))
        rows.append(Row(Next.EDIT.value, words.review_edit))
        choice = setting.choose(words.review_title, rows, interview, can_go_back=True)
        if choice is Navigation.BACK:
            return Next.EDIT, interview.back()
        if choice == Next.PLAN.value:
            return Next.PLAN, interview
        if choice == Next.MORE.value:
            return Next.MORE, finer
        which = _which(interview, setting)
        if which is not None:
            return Next.EDIT, interview.edit(which)


def _which(interview: Interview, setting: Setting) -> str | None:
    rows = _answer_rows(interview, setting)
    title = setting.words.wizard.review_which
    choice = setting.choose(title, rows, interview, can_go_back=True)
    return None if choice is Navigation.BACK else choice


def _answer_rows(interview: Interview, setting: Setting) -> list[Row]:
    rows = []
    for question in interview.due:
        if question.id in interview.answers:
            shown = show_answer(
                question, interview.answers[question.id], setting.words.values, setting.today
            )
            words = {"label": question.label, "answer": shown}
            rows.append(Row(question.id, fill(setting.words.wizard.review_row, words, {})))
    return rows
