from __future__ import annotations

import pytest

from summarize.resources import folder


def test_the_prompts_and_schemas_are_found() -> None:
    assert (folder("prompts") / "select.jinja").is_file()
    assert (folder("prompts") / "write.jinja").is_file()
    assert folder("schemas").is_dir()


def test_what_is_missing_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        folder("nowhere")
