"""Divides an amount into parts that add up to it, to the fen."""

from huabei_negotiate.model.money import Money


def split(total: Money, parts: int) -> tuple[Money, ...]:
    """Equal parts, rounded half up to the fen; the last one takes the remainder.

    Where rounding up would leave less than nothing for the last, parts are rounded down.
    """
    whole, rest = divmod(total.fen, parts)
    each = whole + (2 * rest >= parts)
    if each * (parts - 1) > total.fen:
        each = whole
    return (*(Money(each) for _ in range(parts - 1)), Money(total.fen - each * (parts - 1)))
