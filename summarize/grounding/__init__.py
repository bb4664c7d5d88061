"""The gate that every written sentence passes."""

from summarize.grounding.gate import Gate
from summarize.grounding.model import SUPPORTED, Reason, Result, Verdict

__all__ = ["SUPPORTED", "Gate", "Reason", "Result", "Verdict"]
