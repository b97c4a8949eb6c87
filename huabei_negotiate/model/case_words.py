"""What is said around the cases that are kept."""

from huabei_negotiate.model.base import Content, Text


class CaseWords(Content, frozen=True, kw_only=True):
    """The fixed sentences of the case store; `{case}` is a number, `{about}` names scenarios."""

    put_aside: Text
    row: Text
    unknown_about: Text
    title: Text
    opened: Text
    answers: Text
    answer: Text
    contacts: Text
    contact: Text
    contact_words: Text
    promises: Text
    promise: Text
    nothing_inside: Text
    delete_ask: Text
    delete_yes: Text
    delete_no: Text
    deleted: Text
    kept: Text
    forget_ask: Text
    forget_yes: Text
    forgotten: Text
    nothing_to_forget: Text
    backed_up: Text
    restored: Text
    restored_as: Text
    there_already: Text
