"""The words around what is taken along: titles, letters, reminders, the fact sheet."""

from huabei_negotiate.model.base import Content, FactId, Text


class LetterWords(Content, frozen=True, kw_only=True):
    """What to do with letters before they are sent."""

    before: Text
    notes: tuple[Text, ...]


class FactRows(Content, frozen=True, kw_only=True):
    """What is called how on the fact sheet; the reader writes it by hand."""

    name: Text
    phone_end: Text
    identity: Text
    contact: Text
    story: Text


class FactTimes(Content, frozen=True, kw_only=True):
    """What was done at which time, one line each, with the titles of the columns."""

    columns: tuple[Text, Text, Text, Text]
    noticed: Text
    alipay: Text
    police: Text
    carrier: Text
    bank: Text
    merchant: Text
    done: Text
    not_yet: Text


class FactPayments(Content, frozen=True, kw_only=True):
    """The payments in doubt, with `{count}` and `{amount}` in what is said of them."""

    columns: tuple[Text, Text, Text, Text, Text]
    unknown: Text
    unsure: Text
    total: Text
    sums: Text
    more: Text


class FactAsks(Content, frozen=True, kw_only=True):
    """What the reader asks for, by what happened."""

    stolen: tuple[Text, ...]
    opened: tuple[Text, ...]
    tricked: tuple[Text, ...]
    child: tuple[Text, ...]


class FactSheetWords(Content, frozen=True, kw_only=True):
    """The sheet on what happened, to hand over to the police and the lender."""

    title: Text
    before: Text
    notes: tuple[Text, ...]
    facts: tuple[FactId, ...]
    blank: Text
    who: Text
    rows: FactRows
    what: Text
    timeline: Text
    times: FactTimes
    payments_title: Text
    payments: FactPayments
    asks_title: Text
    asks: FactAsks
    evidence: Text
    sign: Text
    declared: Text
    asking_family: Text
    family_did: Text
    signature: Text
    signed_on: Text


class DocumentWords(Content, frozen=True, kw_only=True):
    """The titles of documents, each with `{day}`, and what stands around them."""

    plan: Text
    letters: Text
    bill: Text
    calc: Text
    case: Text
    reminder: Text
    letter: LetterWords
    fact_sheet: FactSheetWords
