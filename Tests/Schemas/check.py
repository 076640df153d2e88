# SPDX-License-Identifier: Apache-2.0
"""Every shipped file against its schema, by a validator that is not ours; and files that are wrong, which must fail.

    Tests/Schemas/check.py BINARY

With SARIF_SCHEMA=FILE (OASIS's schema of SARIF 2.1.0) what `rasid rules check --format sarif` prints is validated, too.
"""

import json
import os
import pathlib
import subprocess
import sys

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Loader(yaml.SafeLoader):
    """YAML as editors and Rasid read it: dates are texts, yes and no are words."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp" and not (
        tag == "tag:yaml.org,2002:bool" and letter in "yYnNoO")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def documents(text):
    return [document for document in yaml.load_all(text, Loader=Loader) if document is not None]


class Schemas:
    def __init__(self, binary):
        self.binary = binary
        self.validators = {}

    def errors(self, name, document):
        if name not in self.validators:
            schema = json.loads(subprocess.run([self.binary, "schema", name], capture_output=True, check=True).stdout)
            jsonschema.Draft202012Validator.check_schema(schema)
            self.validators[name] = jsonschema.Draft202012Validator(schema)
        return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in self.validators[name].iter_errors(document)]


# What is shipped, with its schema.
SHIPPED = [("config/rules", "rule"), ("config/tests", "rule-tests"), ("config/rasid.yaml", "configuration")]

# Broken files of which a schema can know; the others are wrong in what they mean.
BROKEN = [
    "misspelt-fields", "misspelt-values", "missing-parts", "wrong-modifiers", "broken-correlation",
]

RULE = """
title: Hospitals Struck
logsource: {product: rasid, category: event}
detection:
    selection: {event.class: attack}
    condition: selection
"""
TEST = """
tests:
  - name: A case
    articles: [{text: قصف}]
    expect: none
"""

# Slips, each a change of a text that is right.
SLIPS = [
    ("rule", RULE, "event.class", "event.klass"), ("rule", RULE, "attack", "attak"), ("rule", RULE, "condition", "conditoin"),
    ("rule", RULE, "logsource", "logsorce"), ("rule", RULE, "event.class:", "event.class|contians:"),
    ("rule", RULE, "{event.class: attack}", "{}"), ("rule", RULE, "{event.class: attack}", "{casualties.killed.max: many}"),
    ("rule", RULE, "{event.class: attack}", "{place.country: Syria}"), ("rule", RULE, "product: rasid", "product: windows"),
    ("rule", RULE, "title: Hospitals Struck", "level: hihg\ntitle: Hospitals Struck"),
    ("rule", RULE, "title: Hospitals Struck", "id: 1\ntitle: Hospitals Struck"),
    ("rule-tests", TEST, "expect", "expected"), ("rule-tests", TEST, "none", "nothing"), ("rule-tests", TEST, "text", "txt"),
    ("rule-tests", TEST, "none", "[{rule: X, level: grave}]"), ("rule-tests", TEST, "none", "[{level: high}]"),
    ("rule-tests", TEST, "articles: [{text: قصف}]", "events: [{event.klass: attack}]"),
    ("configuration", "topics: {input: news}", "input", "inputs"), ("configuration", "log: {level: info}", "info", "loud"),
    ("configuration", "pipeline: {batch_records: 5}", "5", "0"), ("configuration", "pipeline: {drain_timeout: 30s}", "30s", "30"),
    ("configuration", "extraction: {workers: auto}", "auto", "many"), ("configuration", "rules: {paths: [a]}", "paths", "path"),
]

# What must pass though it is unusual.
UNUSUAL = [
    ("rule", RULE), ("rule", RULE.replace("{event.class: attack}", "[قصف, غارة]")),
    ("rule", RULE.replace("{event.class: attack}", "{event.class: [attack, 'cease*'], place.country: null, casualties.killed.max|gte: 5}")),
    ("rule", RULE.replace("{event.class: attack}", "{'|all': [قصف, مستشفى]}")),
    ("rule", RULE.replace("{event.class: attack}", "{article.text|re|i: 'a.b', place.pcode: 'SY*', event.proximity: true}")),
    ("rule", RULE.replace("condition: selection", "condition: [selection, not selection]")),
    ("rule", "title: Many\ncorrelation: {type: event_count, rules: [a], group-by: [place.pcode], timespan: 1d, condition: {gte: 3}}"),
    ("rule", "title: No\nlogsource: {product: rasid}\nfilter: {rules: any, x: {event.class: attack}, condition: not x}"),
    ("rule-tests", TEST), ("configuration", "kafka: {bootstrap.servers: [a, b], linger.ms: 5}\nrules: {placeholders: {towns: [a]}}"),
    ("configuration", "topics:\nlog:\n"),
]


def main(binary):
    schemas = Schemas(binary)
    problems = []
    shipped = 0
    for place, name in SHIPPED:
        path = ROOT / place
        for file in sorted(path.rglob("*.y*ml")) if path.is_dir() else [path]:
            text = file.read_text()
            shipped += 1
            for document in documents(text):
                problems += [f"{file.relative_to(ROOT)}: {error}" for error in schemas.errors(name, document)]
            first = text.split("\n", 1)[0]
            prefix = "# yaml-language-server: $schema="
            named = file.parent / first.removeprefix(prefix)
            if not first.startswith(prefix) or named.resolve() != ROOT / f"schemas/{name}.schema.json":
                problems.append(f"{file.relative_to(ROOT)}: the first line does not name schemas/{name}.schema.json")
    for name, text in UNUSUAL:
        for document in documents(text):
            problems += [f"refused: {text}: {error}" for error in schemas.errors(name, document)]
    for name, text, right, wrong in SLIPS:
        broken = text.replace(right, wrong, 1)
        if schemas.errors(name, documents(text)[0]) or not schemas.errors(name, documents(broken)[0]):
            problems.append(f"a slip passes, or what was right does not: {broken}")
    folder = ROOT / "Tests/RasidTests/BrokenRules"
    for name in BROKEN:
        if not any(schemas.errors("rule", document) for document in documents((folder / f"{name}.yml").read_text())):
            problems.append(f"BrokenRules/{name}.yml passes")
    logs = sarif(binary, folder, problems)
    if problems:
        sys.exit("\n".join(problems))
    print(f"{shipped} shipped files and {len(UNUSUAL)} unusual ones pass, {len(SLIPS) + len(BROKEN)} broken ones don't{logs}")


def sarif(binary, folder, problems):
    """Logs in SARIF by the schema of the standard, where it is at hand."""
    schema = os.environ.get("SARIF_SCHEMA")
    if not schema:
        return "; SARIF_SCHEMA is not set"
    schema = json.loads(pathlib.Path(schema).read_text())
    validator = jsonschema.validators.validator_for(schema)(schema)
    results = 0
    for file in sorted(folder.glob("*.yml")):
        command = [binary, "rules", "check", "--config", str(ROOT / "config/rasid.yaml"), "--format", "sarif", str(file)]
        log = json.loads(subprocess.run(command, capture_output=True).stdout)
        results += len(log["runs"][0]["results"])
        problems += [f"SARIF of {file.name}: {error.message[:200]}" for error in validator.iter_errors(log)]
    return f"; {results} results in SARIF are as the standard's schema has them"


main(sys.argv[1])
