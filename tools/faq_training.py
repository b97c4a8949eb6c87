"""Learns how much each clue speaks for each entry.

Only sums, products and square roots of single numbers are taken, in a fixed order, so that
every machine learns the same.
"""

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Row = tuple[NDArray[np.int64], Numbers]
"""The places of a phrase's clues, and how much each counts, as a column."""

_ROUNDS, _STEP, _SHRINK = 8, 5.0, 1e-5
_HALVINGS = 10


def rows_of(clues: Sequence[dict[str, float]], places: dict[str, int]) -> list[Row]:
    """Phrases as numbers; clues without a place are left out."""
    rows = []
    for own in clues:
        known = sorted((places[clue], amount) for clue, amount in own.items() if clue in places)
        rows.append(
            (
                np.array([place for place, _ in known], dtype=np.int64),
                np.array([[amount] for _, amount in known], dtype=np.float64).reshape(-1, 1),
            )
        )
    return rows


def learn(
    rows: Sequence[Row], labels: Sequence[int], shape: tuple[int, int], chance: random.Random
) -> Numbers:
    """A weight for each clue and entry: multinomial logistic regression, phrase by phrase."""
    weights = np.zeros(shape)
    order = list(range(len(rows)))
    for turn in range(_ROUNDS):
        chance.shuffle(order)
        step = _STEP * (1 - turn / _ROUNDS)
        for number in order:
            places, amounts = rows[number]
            own = weights[places]
            error = _likelihoods((own * amounts).sum(0))
            error[labels[number]] -= 1
            weights[places] = own - step * (amounts * error + _SHRINK * own)
    return weights


def _likelihoods(sums: Numbers) -> Numbers:
    """Powers of e by halving and squaring, and their sum from first to last: libraries differ."""
    powers = 1 + np.maximum(sums - sums.max(), -30) / 2**_HALVINGS
    for _ in range(_HALVINGS):
        powers = powers * powers
    return powers / sum(powers.tolist())
