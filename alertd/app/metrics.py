"""Figures in Prometheus's text format, in a file for node_exporter's textfile collector."""

import json
import logging
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from alertd.store import Store, figures

_LOG = logging.getLogger("alertd.app")
_STATES = ("closed", "open", "broken")


def write_metrics(store: Store, path: Path, now: datetime) -> None:
    """Replace the file whole; a reader never sees half of it. A file that fails is only logged."""
    draft = path.with_name(f".{path.name}.draft")
    try:
        draft.write_bytes(metrics(store, now))
        draft.chmod(0o644)
        os.replace(draft, path)  # noqa: PTH105  the same, and one word for it
    except OSError as error:
        _LOG.warning("metrics.unwritten", extra={"fields": {"error": str(error)}})


def metrics(store: Store, now: datetime) -> bytes:
    """All figures as they are at `now`, in the text format of Prometheus."""
    with store.read() as tx:
        found = figures.gather(tx, now)
    registry = CollectorRegistry()
    registry.register(_Figures(found, now))
    return generate_latest(registry)


class _Figures(Collector):
    def __init__(self, found: figures.Figures, now: datetime) -> None:
        self._found = found
        self._now = now

    def collect(self) -> Iterator[Metric]:
        found = self._found
        yield _gauge("alertd_due", "Messages that are due and not sent.", found.due)
        yield _gauge(
            "alertd_oldest_due_age_seconds", "How long the oldest of them is due.", found.oldest_due
        )
        yield _by("alertd_deliveries", "Messages.", ("channel", "state"), found.deliveries)
        yield _by("alertd_attempts", "Attempts to send.", ("outcome",), found.attempts)
        yield _by("alertd_intake_files", "Files by what became of them.", ("state",), found.intake)
        yield _by("alertd_clock_steps", "Steps of the wall clock.", (), {(): found.clock_steps})
        yield self._lateness()
        yield from self._watched()

    def _lateness(self) -> Metric:
        late = HistogramMetricFamily(
            "alertd_lateness_seconds", "From a message's time to its attempt."
        )
        buckets = [(edge, count) for edge, count in self._found.lateness.items()]
        late.add_metric([], buckets=buckets, sum_value=self._found.late_sum)
        return late

    def _watched(self) -> Iterator[Metric]:
        """What the daemon itself noted down at its last round."""
        facts = self._found.facts
        breakers: dict[str, Any] = json.loads(facts.get("breakers", "{}"))
        states = {
            (name, state): float(state == found)
            for name, found in breakers.items()
            for state in _STATES
        }
        yield _by(
            "alertd_breaker", "1 for the state a channel is in.", ("channel", "state"), states
        )
        stuck = len(json.loads(facts.get("violations", "[]")))
        yield _gauge("alertd_audit_violations", "What the auditor finds stuck.", stuck)
        if "last_look" in facts:
            age = (self._now - datetime.fromisoformat(facts["last_look"])).total_seconds()
            yield _gauge("alertd_last_look_age_seconds", "Since the drain last looked.", age)


def _gauge(name: str, words: str, value: float) -> Metric:
    return GaugeMetricFamily(name, words, value=value)


def _by(name: str, words: str, labels: tuple[str, ...], values: dict[Any, float]) -> Metric:
    family = GaugeMetricFamily(name, words, labels=labels)
    for key, value in sorted(values.items()):
        family.add_metric([str(part) for part in key], value)
    return family
