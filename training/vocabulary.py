"""Learns what words speak for: one score a label for each place of the table of hashed words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import SGDClassifier

from newscli.labelling.vocabulary import hashes_of, pack
from scores import LABELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

#: How many places the table has; a power of two, and at most 2^16, as places are kept in two bytes.
PLACES = 1 << 15

#: A weight is a signed byte, and this share of them is not cut off.
HIGHEST, UNCUT = 127, 0.9995

#: How much more a row of a rare label counts.
LABEL_WEIGHTS = np.array([2.0, 2.0, 1.0, 1.5, 2.0, 3.0, 1.5, 1.0])

#: Averaged stochastic gradient descent on the logistic loss: how many times through the rows, the L2 penalty.
#: Of one fold's blocks the words alone told 75 % with a penalty of 1e-6, 79 % with 1e-5.
ROUNDS, PENALTY = 8, 1e-5


class Words(NamedTuple):
    """The places of many blocks' words, one block behind the other, and how many each block has."""

    places: NDArray[np.uint16]
    counts: NDArray[np.uint16]

    def matrix(self) -> csr_matrix:
        """How often each block has each place: blocks x PLACES."""
        starts = np.concatenate([[0], np.cumsum(self.counts, dtype=np.int64)])
        ones = np.ones(len(self.places), dtype=np.int8)
        return csr_matrix((ones, self.places.astype(np.int32), starts), shape=(len(self.counts), PLACES))


def words_of(texts: Sequence[str], strange: bool = False) -> Words:
    """Find the places of the blocks' words; ``strange`` words are those of a language nothing is known of."""
    found = [np.array(hashes_of(text), dtype=np.uint64) for text in texts]
    places = np.concatenate(found) if found else np.zeros(0, np.uint64)
    if strange:
        places = (places * np.uint64(2654435761) + np.uint64(97)) >> np.uint64(7)
    counts = np.array([len(hashes) for hashes in found], dtype=np.uint16)
    return Words((places & np.uint64(PLACES - 1)).astype(np.uint16), counts)


def grow_vocabulary(matrix: csr_matrix, labels: NDArray[np.int8]) -> bytes:
    """Learn a table of words, the same from the same rows.

    Args:
        matrix: How often each block has each place.
        labels: For each block the number of its label.
    """
    learner = SGDClassifier(
        loss="log_loss", alpha=PENALTY, max_iter=ROUNDS, tol=None, average=True, random_state=1, n_jobs=2
    )
    learner.fit(matrix.astype(np.float32), labels, sample_weight=LABEL_WEIGHTS[labels])
    if list(learner.classes_) != list(range(len(LABELS))):
        raise ValueError("there are not rows of every label")
    weights = learner.coef_.T
    unit = np.quantile(np.abs(weights), UNCUT) / HIGHEST
    whole = np.clip(np.rint(weights / unit), -HIGHEST, HIGHEST).astype(np.int8)
    return pack(LABELS, np.rint(learner.intercept_ / unit).astype(int).tolist(), whole.tolist())
