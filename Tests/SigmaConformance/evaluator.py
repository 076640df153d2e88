# SPDX-License-Identifier: Apache-2.0
"""Asks Rasid's evaluator, a program that answers one line of JSON with another."""

import json
import subprocess


class Evaluator:
    def __init__(self, path):
        self.process = subprocess.Popen(
            [path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def ask(self, **request):
        self.process.stdin.write(json.dumps(request, ensure_ascii=False) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"the evaluator ended ({self.process.wait()}) at:\n{request['rules']}")
        return json.loads(answer)
