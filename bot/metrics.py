"""Numbers for whoever runs the bot: none of them knows a chat or a person."""

from collections.abc import Callable, Iterator, Mapping

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector

COMMIT_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5)


class Metrics:
    """What one bot counts."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self._registry = registry = CollectorRegistry()
        self._updates = Counter(
            "talkoot_updates", "Updates by what became of them.", ["outcome"], registry=registry
        )
        self._commits = Histogram(
            "talkoot_commit_seconds", "Time to commit a batch.", buckets=COMMIT_SECONDS, registry=registry
        )
        self._unsent = Gauge("talkoot_unsent", "Messages that are due and not sent.", registry=registry)
        self._age = Gauge("talkoot_last_commit_age_seconds", "Since the writer committed.", registry=registry)
        self._queue = Gauge("talkoot_queue_length", "Updates being handled or waiting.", registry=registry)

    def update(self, outcome: str) -> None:
        """Count an update: done, seen, storage (came too early), failed (kept aside) or malformed."""
        self._updates.labels(outcome).inc()

    def commit(self, seconds: float) -> None:
        """Count a committed batch."""
        self._commits.observe(seconds)

    def watch_queue(self, length: Callable[[], int]) -> None:
        """Read the queue's length whenever somebody asks."""
        self._queue.set_function(length)

    def watch_deliveries(self, outcomes: Mapping[str, int]) -> None:
        """Read how often sends and edits ended in each outcome, whenever somebody asks."""
        self._registry.register(
            Tally("talkoot_deliveries", "Sends and edits by outcome.", "outcome", outcomes)
        )

    def watch_refusals(self, keys: Mapping[str, int]) -> None:
        """Read how often each refusal was said, whenever somebody asks."""
        self._registry.register(Tally("talkoot_refusals", "Refusals by their key.", "key", keys))

    def page(self, *, unsent: int, last_commit_age: float) -> bytes:
        """Return everything in Prometheus' text format."""
        self._unsent.set(unsent)
        self._age.set(last_commit_age)
        return generate_latest(self._registry)


class Tally(Collector):
    """What somebody else counts, by one label."""

    def __init__(self, name: str, about: str, label: str, counted: Mapping[str, int]) -> None:
        self._name, self._about, self._label, self._counted = name, about, label, counted

    def collect(self) -> Iterator[CounterMetricFamily]:
        """Yield one counter with a label."""
        family = CounterMetricFamily(self._name, self._about, labels=[self._label])
        for value, count in sorted(self._counted.items()):
            family.add_metric([value], count)
        yield family
