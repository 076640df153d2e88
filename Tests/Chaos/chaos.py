# SPDX-License-Identifier: Apache-2.0
"""Two daemons, three brokers, and no mercy; then an independent checker looks at the topics.

    chaos.py --binary RASID --cluster SCRIPT [--seeds 1,2,3] [--articles N] [--seconds S] [--delivery at-least-once]

Ends with 0 when the checker finds nothing for any seed. With --expect-faults it is the other way round: it ends with 0
when the checker finds faults for every seed, which shows that it can.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from confluent_kafka import Producer
from confluent_kafka.admin import AdminClient, NewTopic

import reading
from brokers import Brokers
from daemons import Daemon, configuration, write_rules
from faults import Violence
from plan import Plan

HERE = pathlib.Path(__file__).resolve().parent
# How long the daemons may take to finish when the violence is over.
PATIENCE = 240
START = time.monotonic()


def say(text):
    print(f"{time.monotonic() - START:7.1f}  {text}", flush=True)


@dataclasses.dataclass
class Topics:
    """Names of one run's topics and group."""

    name: str

    def __post_init__(self):
        self.group = self.name
        self.input, self.events, self.alerts, self.incidents, self.dead_letters = (
            f"{self.name}-{kind}" for kind in ("articles", "events", "alerts", "incidents", "dead-letters"))

    def all(self):
        return {kind: getattr(self, kind) for kind in ("input", "events", "alerts", "incidents", "dead_letters")}

    def create(self, bootstrap, replication):
        admin = AdminClient({"bootstrap.servers": bootstrap})
        compact = {"cleanup.policy": "compact"}
        wanted = [NewTopic(name, 6, replication, config=compact if kind == "incidents" else {}) for kind, name in self.all().items()]
        for future in admin.create_topics(wanted).values():
            future.result()


class Feeder(threading.Thread):
    """Publishes the plan's messages evenly over so many seconds, each exactly once."""

    def __init__(self, plan, topic, bootstrap, seconds):
        super().__init__()
        self.plan, self.topic, self.seconds, self.failures = plan, topic, seconds, []
        self.producer = Producer({"bootstrap.servers": bootstrap, "enable.idempotence": True, "delivery.timeout.ms": 300000,
                                  "linger.ms": 20})
        self.start()

    def run(self):
        begin = time.monotonic()
        for count, message in enumerate(self.plan.messages):
            due = begin + self.seconds * count / len(self.plan.messages)
            if due > time.monotonic():
                self.producer.poll(0)
                time.sleep(max(0, due - time.monotonic()))
            self.producer.produce(self.topic, key=message.key, value=message.value, on_delivery=self.delivered)
        self.producer.flush()

    def delivered(self, error, _):
        if error:
            self.failures.append(str(error))


class Run:
    """One seed from the first article to the verdict."""

    def __init__(self, options, brokers, seed, folder):
        self.options, self.brokers, self.seed, self.folder = options, brokers, seed, folder
        self.topics = Topics(f"rasid-test-chaos-{seed}-{os.getpid()}")
        self.plan = Plan(seed, options.articles, options.poison)

    def verdict(self):
        """Whether the checker found nothing."""
        self.folder.mkdir(parents=True)
        write_rules(self.folder, 0, False)
        names = ("one", "two")
        for name in names:
            text = configuration(name, self.folder, self.brokers.bootstrap, self.topics, self.options.delivery)
            (self.folder / f"{name}.yaml").write_text(text)
        extractions = self.extract()
        self.topics.create(self.brokers.inner, self.brokers.count)
        daemons = [Daemon(self.options.binary, name, self.folder) for name in names]
        try:
            feeder = Feeder(self.plan, self.topics.input, self.brokers.inner, self.options.seconds)
            violence = Violence(self.seed, self.options.seconds, self.brokers, daemons, self.folder, say)
            violence.wait()
            feeder.join()
            if feeder.failures:
                raise SystemExit(f"{len(feeder.failures)} articles were not published: {feeder.failures[0]}")
            say("the violence is over: " + ", ".join(f"{count} times {what}" for what, count in sorted(violence.counts.items())))
            took = self.wait_for_the_end()
        finally:
            statuses = {daemon.name: daemon.stop() for daemon in daemons}
        deaths = {daemon.name: daemon.deaths for daemon in daemons}
        say(f"caught up {took}; daemons ended by themselves: {deaths}; told to stop they returned {statuses}")
        return self.check(extractions) and set(statuses.values()) == {0}

    def extract(self):
        """What the articles tell when nobody disturbs anything."""
        given, path = self.folder / "articles.jsonl", self.folder / "extractions.jsonl"
        articles = [message.value for message in self.plan.messages if message.kind == "article"]
        given.write_bytes(b"\n".join(articles) + b"\n")
        with open(given, "rb") as source, open(path, "wb") as target:
            command = [self.options.binary, "extract", "--format", "jsonl", "--config", str(self.folder / "one.yaml")]
            subprocess.run(command, stdin=source, stdout=target, check=True)
        return path

    def wait_for_the_end(self):
        """Waits until both groups have committed all that there is."""
        begin = time.monotonic()
        inner, topics = self.brokers.inner, self.topics
        published, told = reading.ends(inner, topics.input), None
        while time.monotonic() < begin + PATIENCE:
            if told is None and self.is_behind(topics.group, topics.input, published):
                told = reading.read(inner, topics.events).last()
            if told is not None and self.is_behind(f"{topics.group}-alert", topics.events, told):
                return f"after {time.monotonic() - begin:.0f} s"
            time.sleep(2)
        return f"not within {PATIENCE} s"

    def is_behind(self, group, topic, ends):
        """Whether a group has committed all before these offsets."""
        found = reading.positions(self.brokers.inner, group, topic)
        return all(found[number] >= end for number, end in ends.items())

    def check(self, extractions):
        path = self.folder / "run.json"
        path.write_text(json.dumps({
            "seed": self.seed, "articles": self.options.articles, "poison": self.options.poison, "group": self.topics.group,
            "bootstrap": self.brokers.inner, "topics": self.topics.all(), "extractions": str(extractions),
        }))
        done = subprocess.run([sys.executable, str(HERE / "check.py"), str(path)], stdout=subprocess.PIPE, text=True)
        for line in done.stdout.splitlines():
            say(line)
        return done.returncode == 0


def arguments():
    parser = argparse.ArgumentParser(prog="chaos", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, help="the built daemon")
    parser.add_argument("--cluster", required=True, help="the script that starts, hurts and stops brokers")
    parser.add_argument("--seeds", default=str(int(time.time())), help="numbers, separated by commas; or FIRST-LAST")
    parser.add_argument("--articles", type=int, default=20000)
    parser.add_argument("--poison", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=150, help="how long articles flow and faults happen")
    parser.add_argument("--delivery", default="exactly-once", choices=("exactly-once", "at-least-once"))
    parser.add_argument("--expect-faults", action="store_true", help="the checker must find faults")
    parser.add_argument("--keep", action="store_true", help="leave logs and broker data of runs that failed in place")
    return parser.parse_args()


def seeds(text):
    if "-" in text:
        first, last = map(int, text.split("-"))
        return list(range(first, last + 1))
    return [int(seed) for seed in text.split(",")]


def main():
    options = arguments()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="rasid-chaos-"))
    wanted = seeds(options.seeds)
    brokers, passed = None, []
    try:
        brokers = Brokers(options.cluster, folder / "kafka")
        for seed in wanted:
            say(f"seed {seed}: {options.articles} articles and {options.poison} that are none in {options.seconds:.0f} s, {options.delivery}")
            is_clean = Run(options, brokers, seed, folder / f"seed-{seed}").verdict()
            if is_clean != options.expect_faults:
                passed.append(seed)
            say(f"seed {seed}: {'nothing lost, nothing twice' if is_clean else 'FAULTS'}")
    finally:
        if brokers:
            brokers.stop()
        if options.keep and len(passed) < len(wanted):
            say(f"logs and data: {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(passed)} passed, {len(wanted) - len(passed)} failed")
    return 0 if len(passed) == len(wanted) else 1


if __name__ == "__main__":
    sys.exit(main())
