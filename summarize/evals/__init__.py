"""Evals: gold, scores, recordings, the gate and its reports."""

from summarize.evals.card import Card
from summarize.evals.gate import Gate, Verdict
from summarize.evals.model import GoldSet, Item, Miss, Predicted, Run, Score
from summarize.evals.recordings import Recordings
from summarize.evals.replay import RecordingMiss
from summarize.evals.run import prepare, run_product
from summarize.evals.suite import Suite, open_suite

__all__ = [
    "Card",
    "Gate",
    "GoldSet",
    "Item",
    "Miss",
    "Predicted",
    "RecordingMiss",
    "Recordings",
    "Run",
    "Score",
    "Suite",
    "Verdict",
    "open_suite",
    "prepare",
    "run_product",
]
