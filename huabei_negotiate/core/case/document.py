"""A case as something to take along: its record, its days, and what of it a fact sheet needs."""

from collections.abc import Iterator
from datetime import datetime

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.case.chase import show_moment, spoken
from huabei_negotiate.core.case.due import Due, due_in
from huabei_negotiate.core.case.watch import Watch
from huabei_negotiate.core.fact_sheet import Talk
from huabei_negotiate.model.case import Case, Contact
from huabei_negotiate.model.document import Document, Reminder
from huabei_negotiate.model.document_words import DocumentWords
from huabei_negotiate.model.outline import Outline


def case_document(case: Case, outline: Outline, watch: Watch, words: DocumentWords) -> Document:
    """The record as it is shown, with the days that are still to come."""
    named = {"case": str(case.id), "day": watch.today.isoformat()}
    return Document(
        title=fill(words.case, named, {}),
        outline=outline,
        made_on=watch.today,
        reminders=tuple(case_reminders(case, watch, words)),
    )


def case_reminders(case: Case, watch: Watch, words: DocumentWords) -> Iterator[Reminder]:
    """What was promised, what must be answered and what must be paid, from today on."""
    listed = due_in(case, watch)
    for due in (*listed.now, *listed.ahead):
        if due.on is not None and due.on >= watch.today:
            about = due.promise or due.contact or 0
            yield Reminder(
                uid=f"case-{case.id}-{due.kind}-{about}",
                when=due.on,
                title=fill(words.reminder, {"title": due.title}, {}),
                text="\n".join((due.title, *_lines(due, watch))),
            )


def _lines(due: Due, watch: Watch) -> Iterator[str]:
    if due.script is not None:
        script = watch.follow.script(due.script)
        yield from (line.text for line in spoken(script, "phone", due.values))


def talks_of(case: Case, watch: Watch) -> tuple[Talk, ...]:
    """The contacts of a case, oldest first, for its fact sheet."""
    told = sorted(case.contacts, key=_when)
    return tuple(
        Talk(
            whom=watch.follow.channel_label(contact.channel),
            when=show_moment(contact.at, watch.values, watch.today),
            numbers=watch.values.list_joint.join(filter(None, (contact.agent, contact.ticket))),
        )
        for contact in told
    )


def _when(contact: Contact) -> datetime:
    return contact.at
