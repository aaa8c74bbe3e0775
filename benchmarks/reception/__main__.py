"""What panels hold to, as tables: `python -m benchmarks.reception` from the project's folder.

Simulated personas only: nothing here says how real people react. Nothing is asserted either; the tests hold smaller
versions of these figures. The run is kept in the home folder under `bench/`.
"""

import os
from typing import Any

from benchmarks.reception import convergence, pairs, priors, speed, spread
from benchmarks.reception.tables import print_all
from benchmarks.reception.world import DRAFTS, World
from benchmarks.record import relative, write_run
from bot.bootstrap.application import Application, read_settings
from bot.cli.main import BLAS_THREADS
from evaluation.reception.parameters import standard


def main() -> None:
    """Measure, print the tables and keep the run."""
    os.environ.setdefault(*BLAS_THREADS)
    application = Application(read_settings(), on_progress=print)
    world = World(application.catalogue, application.embedder.embed)
    found: dict[str, list[dict[str, Any]]] = {
        "speed": speed.speeds(world, application.embedder.embed),
        "convergence": convergence.convergence(world),
        "priors": priors.priors(world),
        "explained": priors.explained_by_prior(world),
        "spread": spread.spreads(world),
        "pairs": pairs.pairs(world),
    }
    print_all(found)
    given = {"drafts": DRAFTS, "seeds": len(convergence.SEEDS), "reception": standard().version}
    rows = [{"part": part} | row for part, some in found.items() for row in some]
    kept = write_run(application.settings.home / "bench", "reception", given, rows, {})
    print(f"\nKept in {relative(kept)}")


if __name__ == "__main__":
    main()
