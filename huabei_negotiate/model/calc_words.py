"""What the calculators say, in one language."""

from typing import Literal

from huabei_negotiate.model.base import Content, FactId, Id, Text


class NumberWords(Content, frozen=True, kw_only=True):
    """What a number is called, its unit, and its formula with `{names}` of other numbers.

    One that is not `shown` is told only to those who ask how.
    """

    id: Id
    label: Text
    unit: str = ""
    how: Text
    shown: bool = True


class NoteWords(Content, frozen=True, kw_only=True):
    """Something to know beside the numbers, and what it rests on."""

    say: Text
    facts: tuple[FactId, ...] = ()


class AskWords(Content, frozen=True, kw_only=True):
    """A question to put to the lender, unless the offer already says one of the words."""

    ask: Text
    when: Literal["always", "lump", "down", "wait", "instalments", "less", "more"] = "always"
    unless: tuple[str, ...] = ()
    facts: tuple[FactId, ...] = ()


class SharedWords(Content, frozen=True, kw_only=True):
    """What all calculators say."""

    how: Text
    month: Text
    months: Text
    months_on: Text
    period: Text
    periods: Text
    amount: Text
    zero_interest_fee: Text
    zero_late_fee: Text
    zero_other_debt: Text
    zero_cash: Text
    notes: Text
    disclaimer: Text


class LateWords(Content, frozen=True, kw_only=True):
    """What waiting costs."""

    title: Text
    lead: Text
    lead_by: Text
    not_yet: Text
    rate_known: Text
    rate_given: Text
    weeks: Text
    pay_title: Text
    pay_lead: Text
    pay_over: Text
    pay_first: Text
    notes: tuple[NoteWords, ...]


class InstalmentWords(Content, frozen=True, kw_only=True):
    """What instalments cost."""

    title: Text
    lead: Text
    row: Text
    fee_known: Text
    fee_given: Text
    one_title: Text
    one_lead: Text
    owed: Text
    early_title: Text
    early_lead: Text
    notes: tuple[NoteWords, ...]
    early_notes: tuple[NoteWords, ...]


class AffordWords(Content, frozen=True, kw_only=True):
    """What can be paid."""

    title: Text
    lead: Text
    nothing: Text
    runs_out: Text
    stretch: Text
    stretch_lead: Text
    timing_title: Text
    timing_lead: Text
    before_pay: Text
    notes: tuple[NoteWords, ...]
    timing_notes: tuple[NoteWords, ...]


class MinimumWords(Content, frozen=True, kw_only=True):
    """What paying the minimum costs."""

    title: Text
    lead: Text
    fixed_title: Text
    fixed_lead: Text
    monthly_first: Text
    monthly_given: Text
    never: Text
    chart: Text
    notes: tuple[NoteWords, ...]


class VerdictWords(Content, frozen=True, kw_only=True):
    """Whether an offer can be kept up."""

    holds: Text
    tight: Text
    fails: Text
    refused: Text
    unknown: Text


class ReplyWords(Content, frozen=True, kw_only=True):
    """What to answer the lender."""

    title: Text
    accept: tuple[Text, ...]
    trade: Text
    counter: tuple[Text, ...]
    wait: tuple[Text, ...]
    refuse: tuple[Text, ...]
    unknown: tuple[Text, ...]


class CompareWords(Content, frozen=True, kw_only=True):
    """Which offer is better."""

    title: Text
    budget_title: Text
    best: Text
    best_reason: Text
    best_lump: Text
    best_upfront: Text
    trade: Text
    none: Text
    counter: Text
    counter_later: Text
    counter_title: Text
    counter_reason: Text
    nothing_left: Text
    cannot: Text
    no_budget: Text
    verdict: Text
    refused: Text
    terms_upfront: Text
    terms_lump: Text
    terms_run: Text
    terms_single: Text
    terms_total: Text
    assumption: Text
    over_cap: Text
    over_cash: Text
    no_buffer: Text
    breaks: Text
    chart: Text
    chart_bare: Text
    above: Text
    at_once: Text
    unused: Text
    asks_title: Text
    misread: Text
    nothing: Text
    incomplete: Text
    example: Text
    asks: tuple[AskWords, ...]
    notes: tuple[NoteWords, ...]


class DecoderWords(Content, frozen=True, kw_only=True):
    """What the wizard says when the reader types an offer."""

    menu: Text
    ask: Text
    example: Text
    asks: Text
    no_debt: Text


class CalcWords(Content, frozen=True, kw_only=True):
    """All words of the calculators."""

    shared: SharedWords
    numbers: tuple[NumberWords, ...]
    late: LateWords
    instalments: InstalmentWords
    afford: AffordWords
    compare: CompareWords
    minimum: MinimumWords
    verdicts: VerdictWords
    reply: ReplyWords
    decoder: DecoderWords
