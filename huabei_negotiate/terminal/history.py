"""What is known of a case from before this run, and what that changes in a plan."""

from datetime import date

import msgspec

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.case.due import due_in
from huabei_negotiate.core.case.due_layout import say_when
from huabei_negotiate.core.case.ladder import Ladder, with_ladder
from huabei_negotiate.core.case.plan_changes import changes_between, lay_out_changes
from huabei_negotiate.core.case.resuming import plan_of
from huabei_negotiate.core.case.watch import Watch
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.case import Case
from huabei_negotiate.model.follow_up import FollowUp
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.outline import Block, Bullets, Item, Outline, Paragraph
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.situation import Situation


class History(msgspec.Struct, frozen=True, kw_only=True):
    """A case as it was when this run began, with what is said about cases."""

    case: Case
    follow: FollowUp
    library: Library
    today: date

    def last_plan(self, situation: Situation) -> Plan | None:
        """The plan last shown, made again from the answers and the day of then."""
        seen = self.case.plan_seen
        return plan_of(seen.answers, situation, self.library, seen.on) if seen else None

    def due(self, interview: Interview) -> tuple[Block, ...]:
        """What is due today, and the command that says what to say about it."""
        follow, values = self.follow, self.library.words.values
        asked = frozenset(question.id for question in interview.reachable)
        watch = Watch(follow=follow, values=values, today=self.today, asked=asked)
        listed = due_in(self.case, watch)
        if not listed.now:
            return ()
        how = fill(follow.words.due.how, {"case": str(self.case.id)}, {})
        items = tuple(Item(say_when(each, watch)) for each in listed.now)
        return (Paragraph(follow.words.due.title, "strong"), Bullets(items), Paragraph(how))

    def marked(self, outline: Outline, plan: Plan) -> Outline:
        """A plan laid out, with the rungs that are open to the case."""
        values = self.library.words.values
        ladder = Ladder(case=self.case, follow=self.follow, values=values, today=self.today)
        return with_ladder(outline, ladder.standings(plan.rungs), self.follow)


def compared(before: Plan | None, after: Plan, follow: FollowUp, library: Library) -> Outline:
    """What is different in a plan, as a section; nothing where nothing is."""
    if before is None or (changes := changes_between(before, after)).is_empty:
        return ()
    values = library.words.values
    return (lay_out_changes(changes, follow.words.change, values, after.today),)
