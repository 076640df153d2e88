# SPDX-License-Identifier: Apache-2.0
"""Rule files in the style of public collections, and broken ones: all must be read without a crash, the whole ones
without an error, the broken ones with problems told rather than passed over in silence."""

import os
import random
import sys
import uuid

import yaml

from evaluator import Evaluator

SOURCES = [
    {"category": "process_creation", "product": "windows"}, {"product": "windows", "service": "security"},
    {"category": "webserver"}, {"product": "linux", "service": "auditd"}, {"product": "aws", "service": "cloudtrail"},
    {"category": "dns_query", "product": "windows", "definition": "Requirements: logging of queries\nmust be on"},
]
VALUES = [
    "\\\\powershell.exe", "C:\\\\Windows\\\\*", "*\\\\AppData\\\\Local\\\\Temp\\\\*.exe", " -enc ", "HKLM\\\\Software", 4688, "4688",
    "0x1410", True, None, "", "%ProgramFiles%", "user@example.org", "\\*", "a\\?b", "ünïcode", "安装", "'quoted'", '"', "#no", "~",
    "@timestamp", "- dash", "key: value", "{brace}", "[list]", "&amp", "!bang", "yes", "0o17", "1e3", "::1", 1.5, -1,
]
FIELDS = ["Image", "CommandLine", "ParentImage", "EventID", "TargetObject", "c-uri", "cs-method", "event.action", "User", "Hashes"]
MODIFIERS = [
    "", "", "|contains", "|contains|all", "|startswith", "|endswith", "|re", "|re|i", "|cidr", "|base64offset|contains",
    "|wide|base64offset|contains", "|windash|contains", "|cased", "|exists", "|gt", "|lte", "|fieldref", "|expand", "|neq",
    "|utf16le|base64|contains", "|utf16|base64", "|hour", "|re|m|s", "|endswith|cased", "|contains|windash",
]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def choice(self, values):
        return self.random.choice(values)

    def identifier(self):
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def value(self, modifiers):
        kinds = modifiers.split("|")
        if "exists" in kinds:
            return self.choice([True, False])
        if kinds[-1] in ("gt", "lte", "hour"):
            return self.random.randint(0, 23)
        if "re" in kinds:
            return self.choice(["^[a-z]{3,8}$", "(?:\\s|^)-e[nc]*\\s", ".*\\\\.ps1", "a|b", "\\d+\\.\\d+", "[^\\x20-\\x7e]"])
        if "cidr" in kinds:
            return self.choice(["10.0.0.0/8", "192.168.0.0/16", "fe80::/10", "::1/128", "169.254.0.0/16"])
        texts = [value for value in VALUES if isinstance(value, str)]
        if "base64" in modifiers:
            return self.choice(["IEX ", "http://", "WebClient", "cmd.exe /c"])
        if "fieldref" in kinds:
            return self.choice(FIELDS)
        return self.choice(texts) if modifiers else self.choice(VALUES)

    def mapping(self):
        mapping = {}
        for field in self.random.sample(FIELDS, self.random.randint(1, 4)):
            modifiers = self.choice(MODIFIERS)
            several = self.random.random() < 0.5 and "exists" not in modifiers or "all" in modifiers
            count = self.random.randint(2, 6) if several else 1
            values = [self.value(modifiers) for _ in range(count)]
            mapping[field + modifiers] = values if several else values[0]
        return mapping

    def search(self):
        kind = self.random.random()
        if kind < 0.65:
            return self.mapping()
        if kind < 0.85:
            return [self.mapping() for _ in range(self.random.randint(1, 4))]
        words = [self.choice(["mimikatz", "sekurlsa::", "evil.example", "قصف", "Get-*Command"]) for _ in range(3)]
        return {"|all": words} if kind < 0.9 else words

    def rule(self):
        names = ["selection_img", "selection_cli", "selection_other", "filter_main_system", "filter_optional_vendor"]
        names = names[: self.random.randint(1, 5)]
        detection = {name: self.search() for name in names}
        conditions = ["1 of them", "all of them", names[0], "not " + names[0]]
        if len(names) > 1:
            conditions += ["all of selection_*", "1 of selection_* and not " + names[-1], f"{names[0]} or ({names[1]} and not {names[-1]})"]
        if len(names) > 4:
            conditions += ["all of selection_* and not 1 of filter_main_* and not 1 of filter_optional_*"]
        condition = self.choice(conditions)
        detection["condition"] = [condition, names[0]] if self.random.random() < 0.05 else condition
        rule = {
            "title": self.choice(["Suspicious Thing", "Rare: \"Thing\"", "Ungewöhnliches", "شيء مريب"]) + f" {self.random.randint(0, 999)}",
            "id": self.identifier(),
            "related": [{"id": self.identifier(), "type": self.choice(["derived", "similar", "obsolete", "merged", "renamed"])}],
            "status": self.choice(["stable", "test", "experimental", "deprecated", "unsupported"]),
            "description": self.choice(["Detects something", "Detects\nseveral things\n\n- in a list", "Detects: this"]),
            "references": ["https://example.org/a", "https://example.org/b?x=1#y"],
            "author": "Someone (Example), @other", "date": "2023-01-05", "modified": "2024-11-30",
            "tags": ["attack.execution", "attack.t1059.001", "cve.2021-44228", "detection.threat-hunting"],
            "logsource": self.choice(SOURCES), "detection": detection, "fields": ["CommandLine"],
            "falsepositives": ["Unknown", "Administrators, sometimes"],
            "level": self.choice(["informational", "low", "medium", "high", "critical"]),
        }
        for key in list(rule):
            if key not in ("title", "logsource", "detection") and self.random.random() < 0.25:
                del rule[key]
        return rule

    def correlation(self):
        first, second = self.rule(), self.rule()
        first["name"], second["name"] = "first_rule", "second_rule"
        kind = self.choice(["event_count", "value_count", "temporal", "temporal_ordered", "value_sum", "value_avg", "value_percentile"])
        body = {
            "type": kind, "rules": ["first_rule", "second_rule"], "group-by": ["User"],
            "timespan": self.choice(["5m", "1h", "30s", "7d"]),
        }
        if not kind.startswith("temporal"):
            body["condition"] = {self.choice(["gt", "gte", "lt", "lte", "eq", "neq"]): 10}
        if kind.startswith("value"):
            body["condition"]["field"] = "Image"
        return [first, second, {"title": "Both", "id": self.identifier(), "correlation": body, "generate": True}]

    def filter(self):
        return [self.rule(), {
            "title": "Filter", "id": self.identifier(), "logsource": self.choice(SOURCES),
            "filter": {"rules": self.choice(["any", [self.identifier()]]), "selection": self.mapping(), "condition": "not selection"},
        }]

    def text(self):
        """A file in one of the ways people lay YAML out."""
        kind = self.random.random()
        documents = self.correlation() if kind < 0.1 else self.filter() if kind < 0.2 else [self.rule()]
        styles = {
            "allow_unicode": self.random.random() < 0.8, "sort_keys": self.random.random() < 0.1,
            "indent": self.choice([2, 4]), "width": self.choice([40, 80, 1000]),
            "default_flow_style": self.random.random() < 0.05,
        }
        text = yaml.safe_dump_all(documents, **styles)
        if self.random.random() < 0.3:
            text = "# A comment\n\n" + text
        if self.random.random() < 0.2:
            text = text.replace("\n", "\r\n")
        if self.random.random() < 0.1:
            text = "\ufeff" + text
        return text + self.choice(["", "\n", "---\n", "...\n"])

    def broken(self, text):
        """A file that something happened to."""
        characters = list(text)
        for _ in range(self.random.randint(1, 4)):
            if not characters:
                break  # what happened before left nothing
            at = self.random.randrange(len(characters))
            length = self.random.randint(1, 30)
            change = self.random.randint(0, 4)
            if change == 0:
                del characters[at:at + length]
            elif change == 1:
                characters[at:at] = characters[at:at + length] * 3
            elif change == 2:
                characters[at:at] = self.choice(["\t", ":", "- ", "'", '"', "{", "[", "|", "&a ", "*a", "\x07", "\u2028", "%"])
            elif change == 3:
                characters = characters[:at + 1]
            else:
                other = self.random.randrange(len(characters))
                characters[at], characters[other] = characters[other], characters[at]
        return "".join(characters)


def main(path):
    seed = int(os.environ.get("SEED", random.SystemRandom().randrange(1 << 32)))
    print(f"rule files of seed {seed}", flush=True)
    maker, evaluator = Maker(seed), Evaluator(path)
    told = 0
    for number in range(3000):
        text = maker.text()
        answer = evaluator.ask(rules=text)
        if answer["errors"] or not answer["documents"]:
            sys.exit(f"a whole file is refused with {answer['errors']}:\n{text}")
        answer = evaluator.ask(rules=maker.broken(text))
        told += bool(answer["errors"] or answer.get("warnings"))
    print(f"3000 whole files read, 3000 broken ones survived, {told} of them with problems told")


main(sys.argv[1])
