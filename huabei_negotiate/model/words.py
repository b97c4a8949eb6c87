"""The program's own words in one language: titles, prompts and what is wrong with a reply."""

from typing import Literal

from huabei_negotiate.model.base import Content, Id, Text
from huabei_negotiate.model.bill_words import BillWords
from huabei_negotiate.model.calc_words import CalcWords
from huabei_negotiate.model.case_words import CaseWords
from huabei_negotiate.model.document_words import DocumentWords


class ValueWords(Content, frozen=True, kw_only=True):
    """How values read: `day` takes `{month}`, `{day}` and `{weekday}`.

    `day_of_year` is for days of another year, and takes `{year}` too.
    """

    day: Text
    day_of_year: Text
    weekdays: tuple[Text, Text, Text, Text, Text, Text, Text]
    amount: Text
    unsure: Text
    nothing: Text
    yes: Text
    no: Text
    list_joint: Text


class FigureWords(Content, frozen=True, kw_only=True):
    """What a figure is called, its unit, and how it is worked out.

    One that is not `shown` is for conditions and texts only; one that equals the figure
    named in `unless_like` says nothing new and is left out of the text.
    """

    id: Id
    label: Text
    unit: str
    how: Text
    shown: bool = True
    unless_like: Id | None = None


class SectionWords(Content, frozen=True, kw_only=True):
    """The titles of a plan's sections."""

    urgent: Text
    before: Text
    situation: Text
    steps: Text
    materials: Text
    scripts: Text
    agent_asks: Text
    moves: Text
    avoid: Text
    escalation: Text
    after: Text
    sources: Text
    closing: Text


class PhaseTitles(Content, frozen=True, kw_only=True):
    """What each part of the way is called."""

    urgent: Text
    prepare: Text
    contact: Text
    agree: Text
    after: Text


class PlanWords(Content, frozen=True, kw_only=True):
    """The fixed sentences of a plan."""

    title: Text
    disclaimer: Text
    to_fill: Text
    assumptions: Text
    not_given: Text
    not_sure: Text
    unused: Text
    redacted: Text
    myth: Text
    by_day: Text
    by_today: Text
    why: Text
    because: Text
    always: Text
    unless: Text
    see_script: Text
    goal: Text
    phone: Text
    chat: Text
    letter: Text
    note: Text
    they_ask: Text
    you_say: Text
    they_say: Text
    means: Text
    reply: Text
    do_not: Text
    rung_before: Text
    rung_say: Text
    rung_papers: Text
    rung_clock: Text
    rung_cannot: Text
    limit_why: Text
    limit_change: Text
    source: Text
    overdue_review: Text
    ended: Text
    archive: Text
    closing: tuple[Text, ...]
    now_more: Text


class Confidences(Content, frozen=True, kw_only=True):
    """How sure we are, in plain words."""

    high: Text
    medium: Text
    low: Text
    unverified: Text


class FaultWords(Content, frozen=True, kw_only=True):
    """What is wrong with a reply, and the mend; `{detail}` is what was typed or the limit."""

    empty: Text
    not_a_choice: Text
    not_a_number: Text
    not_whole: Text
    negative: Text
    too_large: Text
    not_a_day: Text
    future_day: Text
    past_day: Text
    secret: Text
    cannot_be_unsure: Text
    too_long: Text


class WizardWords(Content, frozen=True, kw_only=True):
    """What the wizard says around its questions."""

    welcome: tuple[Text, ...]
    progress: Text
    why: Text
    where: Text
    hint_list: Text
    hint_several: Text
    hint_text: Text
    hint_plain_list: Text
    hint_plain_several: Text
    hint_plain_text: Text
    back_row: Text
    return_row: Text
    back_typed: tuple[Text, ...]
    search_typed: tuple[Text, ...]
    unsure_row: Text
    previous: Text
    previous_mark: Text
    no_such_number: Text
    heard: Text
    redacted: Text
    nothing_before: Text
    finding_right: Text
    finding_wrong: Text
    review_title: Text
    review_row: Text
    review_plan: Text
    review_fine: Text
    review_edit: Text
    review_which: Text
    limit_change: Text
    limit_quit: Text
    alert_continue: Text
    left_title: Text
    left_unsaved: Text
    left_bare: Text
    next_page: Text
    to_menu: Text
    menu_title: Text
    menu_part: Text
    menu_channel: Text
    menu_change: Text
    menu_write: Text
    menu_search: Text
    menu_quit: Text
    menu_which: Text
    menu_channel_which: Text
    write_endings: Text
    write_where: Text
    write_foreign: Text
    file_exists: Text
    keep_file: Text
    replace_file: Text
    written: Text
    farewell: tuple[Text, ...]
    search_ask: Text


class FaqWords(Content, frozen=True, kw_only=True):
    """What is said around answers to looked-up questions."""

    which: Text
    topics: Text
    topic_row: Text
    how_to_ask: Text
    unsure: Text
    near: Text
    nothing: Text
    try_words: Text
    start: Text
    related: Text
    scenario: Text
    facts: Text
    unverified: Text
    empty: Text
    guide_sections: Text
    guide_command: Text
    guide_next: Text


class Words(Content, frozen=True, kw_only=True):
    """All fixed words of one language."""

    format: Literal[1]
    values: ValueWords
    figures: tuple[FigureWords, ...]
    sections: SectionWords
    phases: PhaseTitles
    plan: PlanWords
    confidence: Confidences
    faults: FaultWords
    wizard: WizardWords
    faq: FaqWords
    calc: CalcWords
    bill: BillWords
    case: CaseWords
    documents: DocumentWords
