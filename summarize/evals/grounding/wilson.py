"""The interval of a share, which holds for few cases and for shares near 0 and 1.

Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
Inference", Journal of the American Statistical Association 22, 1927.
"""

from __future__ import annotations

import math
from typing import NamedTuple

Z = 1.959964
"""Of a normal distribution, for 95 %."""


class Share(NamedTuple):
    """How many of how many."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None of nothing."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The lower and upper bound at 95 %; None of nothing."""
        if not self.of:
            return None
        share, over = self.hits / self.of, Z * Z / self.of
        middle = share + over / 2
        reach = Z * math.sqrt(share * (1 - share) / self.of + over / self.of / 4)
        low, high = (middle - reach) / (1 + over), (middle + reach) / (1 + over)
        return max(0.0, low), min(1.0, high)

    def __str__(self) -> str:
        """ "97.1 % [91.2, 99.1]"; a dash of nothing."""
        value, bounds = self.value, self.interval
        if value is None or bounds is None:
            return "–"
        return f"{value:.1%} [{bounds[0]:.1%}, {bounds[1]:.1%}]".replace("%", " %")
