# SPDX-License-Identifier: Apache-2.0
"""Three brokers that may be hurt, by a script that starts and stops them."""

import pathlib
import shutil
import subprocess
import time

from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient

import proxy

# How long the controller may take to give up a broker that was killed: its session's timeout, and an election where it was
# the controller itself.
PATIENCE = 60


class Brokers:
    """A cluster whose clients come through proxies, while the suite itself comes by another door."""

    def __init__(self, script, folder, count=3):
        self.script, self.folder, self.count = script, pathlib.Path(folder), count
        try:
            self.call("start", "--brokers", str(count))
        except SystemExit:
            # A random cluster id that begins with a dash is taken for an option by Kafka's own tool.
            shutil.rmtree(self.folder, ignore_errors=True)
            self.call("start", "--brokers", str(count))
        self.call("stop")
        self.files = sorted(self.folder.glob("**/server.properties"))
        settings = [self.read(path) for path in self.files]
        self.proxies = proxy.Proxies([self.address(one, inner=False) for one in settings])
        for path, one, door in zip(self.files, settings, self.proxies.proxies):
            self.lead_through(path, one, door.port)
        self.call("start", "--brokers", str(count))
        self.bootstrap = ",".join(f"localhost:{door.port}" for door in self.proxies.proxies)
        self.inner = ",".join("%s:%d" % self.address(one, inner=True) for one in settings)

    def call(self, verb, *arguments):
        done = subprocess.run([self.script, verb, str(self.folder), *arguments], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{self.script} {verb} failed: {done.stderr[-3000:]}")
        return done.stdout

    def kill(self, number):
        self.call("kill", str(number + 1))

    def restart(self, number):
        self.call("restart", str(number + 1))

    def wait_until_fenced(self, number):
        """Waits until the others know that a broker is gone."""
        admin = AdminClient({"bootstrap.servers": self.inner, "log_level": 2})
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if number + 1 not in admin.list_topics(timeout=5).brokers:
                    return
            except KafkaException:
                pass  # nobody leads just now
            time.sleep(0.2)
        raise SystemExit(f"broker {number + 1} was killed, and is not given up after {PATIENCE} s")

    def pause(self, number):
        self.call("pause", str(number + 1))

    def resume(self, number):
        self.call("resume", str(number + 1))

    def stop(self):
        self.call("stop")

    @staticmethod
    def read(path):
        lines = [line.split("=", 1) for line in path.read_text().splitlines() if "=" in line]
        return {key.strip(): value.strip() for key, value in lines}

    @staticmethod
    def doors(settings):
        pairs = (door.split("://") for door in settings["advertised.listeners"].split(","))
        return {name: address for name, address in pairs}

    @classmethod
    def client_door(cls, settings):
        inner = settings["inter.broker.listener.name"]
        return next(name for name in cls.doors(settings) if name not in (inner, settings["controller.listener.names"]))

    @classmethod
    def address(cls, settings, inner):
        name = settings["inter.broker.listener.name"] if inner else cls.client_door(settings)
        host, port = cls.doors(settings)[name].rsplit(":", 1)
        return host, int(port)

    @classmethod
    def lead_through(cls, path, settings, port):
        """Tells clients to come by the proxy."""
        doors = cls.doors(settings) | {cls.client_door(settings): f"localhost:{port}"}
        told = ",".join(f"{name}://{address}" for name, address in doors.items())
        lines = [line for line in path.read_text().splitlines() if not line.startswith("advertised.listeners=")]
        path.write_text("\n".join(lines + [f"advertised.listeners={told}"]) + "\n")
