from array import array

from newscli.labelling.columns import Column

class Walker:
    def __init__(
        self,
        thresholds: list[list[float]],
        questions: list[list[tuple[int, int]]],
        leaves: bytes,
        scale: float,
        bias: list[float],
        /,
    ) -> None: ...
    def bins(self, columns: list[int | Column], cells: array[float], rows: int, /) -> list[bytes]: ...
    def scores(self, bins: list[bytes], /) -> bytes: ...
    def probabilities(self, bins: list[bytes], /) -> bytes: ...
    def chances(self, bins: list[bytes], /) -> bytes: ...
