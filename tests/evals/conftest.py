from __future__ import annotations

from pathlib import Path

import pytest

from tests.evals.world import World, make


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Labels of five invented pages, and the run of a product that agrees with them."""
    return make(tmp_path / "evals")
