# SPDX-License-Identifier: Apache-2.0
"""Daemons that are hurt, and started again as systemd would."""

import pathlib
import shutil
import signal
import subprocess
import threading
import time

CONFIG = pathlib.Path(__file__).resolve().parents[2] / "config"
SESSION_SECONDS = 6


class Daemon:
    """One `rasid run` with a name of its own. A thread starts it again whenever it ends."""

    def __init__(self, binary, name, folder):
        self.binary, self.name, self.path = binary, name, folder / f"{name}.yaml"
        self.log_path = folder / f"{name}.log"
        self.log = open(self.log_path, "ab")
        self.lock = threading.RLock()
        self.is_wanted = True
        self.deaths = []  # of its own accord: the status each time, and its last words
        self.was_hurt = False
        self.process = self.launch()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def launch(self):
        return subprocess.Popen([self.binary, "run", "--config", str(self.path)], stdin=subprocess.DEVNULL,
                                stdout=self.log, stderr=self.log)

    def watch(self):
        while True:
            status = self.process.wait()
            with self.lock:
                if not self.is_wanted:
                    return
                if not self.was_hurt:
                    self.deaths.append((status, self.last_words()))
            time.sleep(1)
            with self.lock:
                if not self.is_wanted:
                    return
                self.was_hurt = False
                self.process = self.launch()

    def last_words(self):
        """What it wrote to the terminal at the end, the first line of it: why it ended."""
        with open(self.log_path, "rb") as log:
            log.seek(max(0, log.seek(0, 2) - 20000))
            lines = log.read().decode(errors="replace").splitlines()
        words = "nothing"
        for line in reversed(lines):
            if line.startswith("{"):
                break
            words = line or words
        return words

    def send(self, number):
        with self.lock:
            self.was_hurt = self.was_hurt or number == signal.SIGKILL
            if self.process.poll() is None:
                self.process.send_signal(number)

    def stop(self, seconds=90):
        """Tells it to finish, and returns its status."""
        with self.lock:
            self.is_wanted = False
            if self.process.poll() is None:
                self.process.send_signal(signal.SIGCONT)
                self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return "killed: it did not stop"


def configuration(name, folder, bootstrap, topics, delivery):
    """Of one daemon: short times, so that much happens in little time."""
    return f"""
instance: {name}
kafka:
  bootstrap.servers: {bootstrap}
  group.id: {topics.group}
  group.instance.id: {name}
  auto.offset.reset: earliest
  session.timeout.ms: {SESSION_SECONDS * 1000}
  heartbeat.interval.ms: 1500
  transaction.timeout.ms: 15000
  socket.timeout.ms: 10000
  reconnect.backoff.max.ms: 1000
topics:
  input: {topics.input}
  events: {topics.events}
  alerts: {topics.alerts}
  incidents: {topics.incidents}
  dead_letters: {topics.dead_letters}
extraction:
  lexicon: [{CONFIG}/lexicon/ar]
  gazetteer: {CONFIG}/gazetteer
rules: {{paths: [{CONFIG}/rules, {folder}/rules.d]}}
pipeline: {{delivery: {delivery}, batch_records: 100, report_interval: 5s}}
log: {{format: json, level: info}}
"""


HARMLESS = """title: Nothing is of this kind ({number})
id: 5a5b1c2d-0000-4000-8000-{number:012d}
logsource: {{product: rasid, category: event}}
detection:
    selection:
        article.id: none-{number}
    condition: selection
level: low
"""


def write_rules(folder, number, is_broken):
    """A rule that no article matches, or a file that is no rule: what is known stays as it is either way."""
    rules = folder / "rules.d"
    shutil.rmtree(rules, ignore_errors=True)
    rules.mkdir()
    text = "title: [broken\n" if is_broken else HARMLESS.format(number=number)
    (rules / "site.yml").write_text(text)
