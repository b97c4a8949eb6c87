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
    save_says: tuple[Text, ...]
    save_ask: Text
    save_no: Text
    save_yes: Text
    found_ask: Text
    go_on: Text
    go_on_other: Text
    again_kept: Text
    again_unkept: Text
    delete_one: Text
    which: Text
    dropped: Text
    keeping_fails: Text
    left_saved: Text
    left_partly: Text
    left_untouched: Text
    begun: Text
    doubts_ask: Text
    doubts_yes: Text
    doubts_new: Text
    doubts_no: Text
    doubts_kept: Text
