"""What is remembered between runs: answers, articles and digests, in one SQLite file."""

from summarize.store.store import SeenArticle, Store, StoredAnswer, StoredDigest, StoreError

__all__ = ["SeenArticle", "Store", "StoreError", "StoredAnswer", "StoredDigest"]
