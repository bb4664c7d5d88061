"""The digest of a date: made, rendered, verified."""

from summarize.digest.make import Made, Progress, Settings, make_digest
from summarize.digest.markdown import brief_file, brief_markdown, digest_markdown
from summarize.digest.model import Digest, LedgerEntry, LedgerReason
from summarize.digest.schema import digest_json, published_schema
from summarize.digest.verify import Checked, Finding, verify

__all__ = [
    "Checked",
    "Digest",
    "Finding",
    "LedgerEntry",
    "LedgerReason",
    "Made",
    "Progress",
    "Settings",
    "brief_file",
    "brief_markdown",
    "digest_json",
    "digest_markdown",
    "make_digest",
    "published_schema",
    "verify",
]
