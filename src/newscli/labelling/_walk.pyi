from array import array

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
    def bins(self, columns: list[array[float]], /) -> list[bytes]: ...
    def scores(self, bins: list[bytes], /) -> bytes: ...
    def probabilities(self, bins: list[bytes], /) -> bytes: ...
