"""What is said around the log of contacts, what is due, the ladder, changed plans and the card."""

from huabei_negotiate.model.base import Content, Text


class LogWords(Content, frozen=True, kw_only=True):
    """Around the six questions after a call; `{day}`, `{number}` and the like are filled in."""

    lead: Text
    number: Text
    more_channels: Text
    nobody: Text
    unsure: Text
    theirs: Text
    mine: Text
    skipped: tuple[Text, ...]
    just_now: tuple[Text, ...]
    kept: Text
    stopped: Text
    nothing: Text
    redacted: Text
    may_answer: Text
    next_title: Text
    opened: Text
    settled: Text
    broken: Text


class DueWords(Content, frozen=True, kw_only=True):
    """The list of what is due."""

    title: Text
    nothing: Text
    next: Text
    no_next: Text
    log_more: Text
    today: Text
    in_days: Text
    late: Text
    their_promise: Text
    my_promise: Text
    by: Text
    unsaid: Text
    amount: Text
    reply: Text
    repayment: Text
    repayment_paid: Text
    sheet: Text
    undated: Text
    wait_today: Text
    elsewhere: Text
    how: Text
    settle: Text
    say: Text


class TimelineWords(Content, frozen=True, kw_only=True):
    """The case as a line of time."""

    title: Text
    opened: Text
    plan_seen: Text
    contact: Text
    agent: Text
    ticket: Text
    their_promise: Text
    my_promise: Text
    by: Text
    open: Text
    past: Text
    kept: Text
    broken: Text
    clock: Text
    clock_over: Text
    offer: Text
    empty: Text


class LadderWords(Content, frozen=True, kw_only=True):
    """Which rungs are open; `{talk}` names a contact."""

    title: Text
    open: Text
    done: Text
    locked: Text
    free: Text
    refused: Text
    late: Text
    broken: Text
    tried: Text
    went: Text
    no_outcome: Text
    talk: Text
    until: Text


class ChangeWords(Content, frozen=True, kw_only=True):
    """What is different in a new plan."""

    title: Text
    none: Text
    first: Text
    added: Text
    gone: Text
    dated: Text
    figures: Text
    step: Text
    material: Text
    script: Text
    new_day: Text
    no_day: Text
    changed_figure: Text
    new_figure: Text
    lost_figure: Text
    aged: Text
    limit: Text
    limit_gone: Text


class CardWords(Content, frozen=True, kw_only=True):
    """The card to hold during a call."""

    menu: Text
    log_later: Text
    which: Text
    position: Text
    goal: Text
    next: Text
    said: Text
    stop: Text
    which_said: Text
    more: Text
    return_row: Text
    reply: Text
    end: Text
    again: Text
    other: Text
    log: Text
    leave: Text
    nothing: Text
    limit: Text


class FollowWords(Content, frozen=True, kw_only=True):
    """All sentences of this part; what is filled in is named like the values of the scripts."""

    log: LogWords
    due: DueWords
    timeline: TimelineWords
    ladder: LadderWords
    change: ChangeWords
    card: CardWords
