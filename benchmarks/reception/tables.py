"""The figures of a run as tables for people."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from benchmarks.reception.convergence import AUDIENCES, SMALL
from benchmarks.reception.speed import SIZES
from evaluation.reception.metrics import METRICS

Rows = Sequence[dict[str, Any]]


def print_all(found: dict[str, list[dict[str, Any]]]) -> None:
    """One table a part."""
    _speed(found["speed"])
    _convergence(found["convergence"])
    _priors(found["priors"])
    _explained(found["explained"])
    _spread(found["spread"])
    _pairs(found["pairs"])


def _speed(rows: Rows) -> None:
    print("\n(a) milliseconds for a panel abroad and one at home, beside measuring the draft once (median)")
    print(
        f"{'personas':>10}{'features':>10}{'sample':>10}{'react':>10}{'metrics':>10}{'total':>10}{'allowed':>10}{'ratio':>8}"
    )
    for row in rows:
        times = "".join(f"{row[name]:10.1f}" for name in ("features", "sample", "react", "metrics", "total"))
        print(f"{row['personas']:10,}{times}{SIZES[row['personas']]:10.0f}{row['to_features']:8.2f}")


def _convergence(rows: Rows) -> None:
    print(f"\n(b) of 100 seeds, intervals of {SMALL} that contain the value of 10,000 others (wanted: 90)")
    drafts = list(dict.fromkeys(row["draft"] for row in rows))
    print(f"{'metric':28}{'lowest':>8}{'mean':>7}   lowest in")
    for name in METRICS:
        lowest = min(rows, key=lambda row: row[name])
        mean = sum(row[name] for row in rows) / len(rows)
        print(f"{name:28}{lowest[name]:8.0f}{mean:7.1f}   {lowest['draft']}, {lowest['audience']}")
    print(f"over {', '.join(drafts)} x {', '.join(AUDIENCES)}")


def _priors(rows: Rows) -> None:
    print("\n(c) panels and the newest survey over countries, Spearman (wanted: 0.9)")
    for row in rows:
        print(
            f"{row['personas']:6,} personas, {row['countries']} countries: "
            f"favourable share {row['favourable_share']:.3f}, mean attitude {row['mean_attitude']:.3f}"
        )


def _explained(rows: Rows) -> None:
    drafts = list(dict.fromkeys(row["draft"] for row in rows))
    print(
        "\n(d) share of the variance between countries that their prior attitude explains, R² (- : no country differs)"
    )
    print(f"{'metric':28}" + "".join(f"{name:>19}" for name in drafts))
    for name in METRICS:
        cells = {row["draft"]: row["r2"] for row in rows if row["metric"] == name}
        print(
            f"{name:28}" + "".join(f"{'-' if cells[one] is None else format(cells[one], '.2f'):>19}" for one in drafts)
        )


def _spread(rows: Rows) -> None:
    print("\n(e) standard deviation of a country's personas / of the countries' means (wanted: over 1)")
    by_quantity: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        if row["ratio"] is not None:
            by_quantity[row["quantity"]].append(row)
    for name, some in by_quantity.items():
        lowest = min(some, key=lambda row: row["ratio"])
        sds = f"{lowest['within']:.3f} / {lowest['between']:.3f}"
        print(f"{name:18} lowest {lowest['ratio']:6.1f} ({lowest['draft']}: {sds})")


def _pairs(rows: Rows) -> None:
    print("\n(f) official → folk, all audiences: friction falls and resonance rises (wanted: 80 %)")
    for pair in dict.fromkeys(row["pair"] for row in rows):
        some = [row for row in rows if row["pair"] == pair]
        share = 100 * sum(row["as_hoped"] for row in some) / len(some)
        warmest = min(some, key=lambda row: row["resonance"])
        roughest = max(some, key=lambda row: row["friction"])
        print(f"{pair:10}{share:6.1f} % of {len(some)}; {_told('least', warmest)}; {_told('least', roughest)}")
        least = max(some, key=lambda row: row["moved_less"])
        print(
            f"{'':10}personas moved less by the folk version: at most {least['moved_less']:.1f} % ({least['audience']})"
        )
    for row in rows:
        if not row["as_hoped"]:
            print(f"  {row['pair']}: {_told('not', row)}: {row['why']}")


def _told(how: str, row: dict[str, Any]) -> str:
    return f"{how} {row['audience']}: friction {row['friction']:+.1f}, resonance {row['resonance']:+.1f}"
