"""What the commands on one case work with: the case, its situation and the words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli.case.cases import cases, which_case
from huabei_negotiate.core.case.aging import Aged, aged_answers
from huabei_negotiate.core.case.ladder import Ladder, Standing
from huabei_negotiate.core.case.resuming import interview_of, plan_of
from huabei_negotiate.core.case.watch import Watch
from huabei_negotiate.core.situations import first_questions
from huabei_negotiate.errors import NoTerminal
from huabei_negotiate.model.case import Case
from huabei_negotiate.model.follow_up import FollowUp
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.situation import Situation
from huabei_negotiate.model.words import Words
from huabei_negotiate.terminal.asker import Asker
from huabei_negotiate.terminal.devices import open_terminal
from huabei_negotiate.terminal.screen import Screen, is_attended


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDesk:
    """One case, opened on a day."""

    case: Case
    catalog: Catalog
    follow: FollowUp
    words: Words
    today: date
    named: int | None
    """The number of the case, where a command without one would mean another."""

    @property
    def situation(self) -> Situation:
        """What the case is about; only the first questions where that is not known."""
        known = [name for name in self.case.scenarios if name in self.catalog.scenario_ids]
        return self.catalog.situation(known) if known else first_questions(self.catalog.triage())

    @property
    def aged(self) -> tuple[Mapping[str, str], tuple[Aged, ...]]:
        """The answers as of today, and those that the calendar changed."""
        return aged_answers(self.case, self.today)

    def plan(self, answers: Mapping[str, str], on: date) -> Plan | None:
        """The plan from these answers on a day; none while it is not clear what it is about."""
        return plan_of(answers, self.situation, self.catalog.library(), on)

    @property
    def current_plan(self) -> Plan | None:
        """The plan as of today."""
        answers, _ = self.aged
        return self.plan(answers, self.today)

    def watch(self) -> Watch:
        """What the case is looked through with."""
        reachable = interview_of(self.case.answers, self.situation, self.today).reachable
        return Watch(
            follow=self.follow,
            values=self.words.values,
            today=self.today,
            asked=frozenset(question.id for question in reachable),
            named=self.named,
        )

    def standings(self, plan: Plan | None) -> tuple[Standing, ...]:
        """Where the case stands on the rungs of its plan."""
        ladder = Ladder(
            case=self.case, follow=self.follow, values=self.words.values, today=self.today
        )
        return ladder.standings(plan.rungs if plan else ())


def open_desk(number: int | None, catalog: Catalog, today: date) -> CaseDesk:
    """Open a case: the one named, else the one changed last.

    Raises:
        NoCases, NoSuchCase: there is none, or none of that number.
    """
    with cases(catalog, today) as store:
        latest = store.latest()
        case = store.load(which_case(store, number))
    return CaseDesk(
        case=case,
        catalog=catalog,
        follow=catalog.follow_up(),
        words=catalog.words(),
        today=today,
        named=case.id if case.id != latest else None,
    )


def somebody(words: Words, today: date, *, plain: bool, instead: str) -> tuple[Asker, Screen, bool]:
    """Whoever sits at this terminal, their screen, and whether it is plain.

    Raises:
        NoTerminal: nobody does; `instead` is the command that asks nothing.
    """
    if not is_attended():
        raise NoTerminal(instead)
    return open_terminal(words, today, plain=plain)
