# SPDX-License-Identifier: Apache-2.0
"""What is done to daemons, brokers and connections while articles flow. A seed decides what and when."""

import random
import signal
import threading
import time

from daemons import SESSION_SECONDS, write_rules


class Violence:
    """Several kinds of faults at the same time, each on a thread of its own, for so many seconds."""

    def __init__(self, seed, seconds, brokers, daemons, folder, say):
        self.seed, self.brokers, self.daemons, self.folder, self.say = seed, brokers, daemons, folder, say
        self.end = time.monotonic() + seconds
        self.counts = {}
        kinds = (self.hurt_daemons, self.hurt_brokers, self.hurt_connections, self.reload_rules)
        self.threads = [threading.Thread(target=self.run, args=(kind,)) for kind in kinds]
        self.problems = []
        for thread in self.threads:
            thread.start()

    def run(self, kind):
        try:
            kind(random.Random(f"{kind.__name__} {self.seed}"))
        except BaseException as problem:  # a thread's own would go unseen
            self.problems.append(f"{kind.__name__}: {problem!r}")

    def wait(self):
        for thread in self.threads:
            thread.join()
        if self.problems:
            raise SystemExit(f"the violence itself failed: {self.problems}")

    def note(self, what, detail):
        self.counts[what] = self.counts.get(what, 0) + 1
        self.say(f"{what} {detail}")

    def goes_on_after(self, pause):
        time.sleep(max(0, min(pause, self.end - time.monotonic())))
        return time.monotonic() < self.end

    def hurt_daemons(self, chance):
        while self.goes_on_after(chance.uniform(1, 8)):
            daemon = chance.choice(self.daemons)
            if chance.random() < 0.65:
                self.note("kill -9 of daemon", daemon.name)
                daemon.send(signal.SIGKILL)
            else:
                pause = SESSION_SECONDS + chance.uniform(-2, 6)
                self.note("freeze of daemon", f"{daemon.name} for {pause:.1f} s")
                daemon.send(signal.SIGSTOP)
                time.sleep(pause)
                daemon.send(signal.SIGCONT)

    def hurt_brokers(self, chance):
        number = chance.randrange(self.brokers.count)
        while self.goes_on_after(chance.uniform(1, 5)):
            if chance.random() < 0.7:
                self.note("kill -9 of broker", number + 1)
                self.brokers.kill(number)
                # Back before it is given up, it would lead from the end of its own log, which nobody else may have: then
                # Kafka itself may commit half a transaction, whoever the client is.
                self.brokers.wait_until_fenced(number)
                time.sleep(chance.uniform(0, 2))
                self.brokers.restart(number)
            else:
                pause = chance.uniform(2, 12)
                self.note("freeze of broker", f"{number + 1} for {pause:.1f} s")
                self.brokers.pause(number)
                time.sleep(pause)
                self.brokers.resume(number)
            number = (number + 1) % self.brokers.count

    def hurt_connections(self, chance):
        proxies = self.brokers.proxies
        while self.goes_on_after(chance.uniform(0.5, 5)):
            number = chance.randrange(self.brokers.count)
            kind = chance.choice(("cut", "cut", "refuse", "stall"))
            self.note(f"connections {kind}", f"to broker {number + 1}")
            if kind == "cut":
                proxies.cut(number)
                continue
            action = proxies.refuse if kind == "refuse" else proxies.stall
            action(number, True)
            time.sleep(chance.uniform(0.5, 5))
            action(number, False)

    def reload_rules(self, chance):
        count = 0
        while self.goes_on_after(chance.uniform(2, 10)):
            count += 1
            is_broken = chance.random() < 0.3
            self.note("reload of rules", "that are broken" if is_broken else f"{count}")
            write_rules(self.folder, count, is_broken)
            for daemon in self.daemons:
                daemon.send(signal.SIGHUP)
            if is_broken:
                # A daemon that starts meanwhile could not: that is the operator's business, not the pipeline's.
                time.sleep(0.5)
                write_rules(self.folder, count, False)
