"""The words around a bill: what is in it, what is wrong with it, what to do about it."""

from huabei_negotiate.model.base import Content, Text


class BillTitles(Content, frozen=True, kw_only=True):
    """The titles of the summary's sections."""

    files: Text
    sums: Text
    balance: Text
    findings: Text
    doubts: Text
    ask: Text
    limits: Text
    next: Text


class BillSumWords(Content, frozen=True, kw_only=True):
    """What the sums are called, and how they read: `{count}`, `{amount}`, `{low}`, `{high}`."""

    purchases: Text
    unsplittable: Text
    refunds: Text
    repayments: Text
    failed_repayments: Text
    closed_unpaid: Text
    to_check: Text
    tally: Text
    count: Text
    net: Text
    grew: Text
    shrank: Text
    either: Text
    span: Text
    same: Text
    unknown: Text
    note: Text


class BalanceWords(Content, frozen=True, kw_only=True):
    """How the debt comes about, and what the difference may be; each takes `{amount}`."""

    opening: Text
    expected: Text
    owed: Text
    more: Text
    less: Text
    either: Text
    none: Text
    no_opening: Text
    no_owed: Text
    which: Text


class FindingWords(Content, frozen=True, kw_only=True):
    """What is to be asked about single rows: `{time}`, `{party}`, `{amount}`."""

    failed: Text
    missing: Text
    elsewhere: Text
    excessive: Text
    closed: Text
    to_check: Text
    unsplittable: Text
    unknown_origin: Text
    refunds: Text
    more: Text


class BillWarningWords(Content, frozen=True, kw_only=True):
    """What is wrong with a file that can be used all the same."""

    expense_only: Text
    count_mismatch: Text
    direction_mismatch: Text
    excel_ids: Text
    truncated: Text
    overlap_merged: Text
    undecodable: Text


class UnusableWords(Content, frozen=True, kw_only=True):
    """Why a file cannot be used, each with `{file}`; `how` says how to export the right one."""

    no_payment_method: Text
    expense_only: Text
    empty: Text
    header_only: Text
    wechat: Text
    cashbook: Text
    stranger: Text
    spreadsheet: Text
    compressed: Text
    pdf: Text
    no_file: Text
    how: Text


class ReasonWords(Content, frozen=True, kw_only=True):
    """Why a payment is listed, in words."""

    brief: Text
    night: Text
    quick: Text
    risky: Text
    large: Text
    instalments: Text
    round: Text
    marked: Text


class DoubtWords(Content, frozen=True, kw_only=True):
    """What is said around payments that may not be the reader's."""

    note: Text
    item: Text
    detail: Text
    why: Text
    now: Text
    can_stop: Text
    paid: Text
    none: Text
    hidden: Text
    more: Text
    columns: tuple[Text, Text, Text, Text, Text, Text, Text, Text, Text, Text]


class MarkingWords(Content, frozen=True, kw_only=True):
    """What is asked and said when the reader marks payments one by one."""

    begin: Text
    question: Text
    known: Text
    unknown: Text
    unsure: Text
    stop: Text
    result: Text
    nothing: Text
    table: Text
    plan: Text


class NextWords(Content, frozen=True, kw_only=True):
    """Where to go from the bill."""

    theft: Text
    marking: Text
    table: Text
    balance: Text


class BillWords(Content, frozen=True, kw_only=True):
    """All words of the bill."""

    file: Text
    file_dated: Text
    titles: BillTitles
    sums: BillSumWords
    balance: BalanceWords
    findings: FindingWords
    warnings: BillWarningWords
    unusable: UnusableWords
    reasons: ReasonWords
    doubts: DoubtWords
    marking: MarkingWords
    next: NextWords
    ask: tuple[Text, ...]
    limits: tuple[Text, ...]
    progress: Text
