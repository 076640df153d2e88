# SPDX-License-Identifier: Apache-2.0
"""The shipped rules by `sigma check`, with every validator but a few, and by the standard's schema."""

import json
import os
import pathlib
import subprocess
import sys

import jsonschema
import yaml

# Validators left out, with the reason.
LEFT_OUT = {
    "attacktag": "fetches lists over the network",
    "d3_fendtag": "fetches lists over the network",
    "sigmahq_fieldname_cast": "fetches the fields of SigmaHQ's own log sources",
    "sigmahq_filename_prefix": "fetches the file names of SigmaHQ's own log sources",
    "sigmahq_invalid_fieldname": "fetches the fields of SigmaHQ's own log sources",
    "sigmahq_logsource_unknown": "fetches SigmaHQ's own log sources",
    "sigmahq_redundant_field": "fetches the fields of SigmaHQ's own log sources",
    "tlpv1_tag": "wants the traffic light protocol's first version, which has no tlp.clear",
}


def main(rules):
    command = [str(pathlib.Path(sys.executable).parent / "sigma"), "check", "--fail-on-issues"]
    for name in LEFT_OUT:
        command += ["--exclude", name]
    done = subprocess.run(command + [rules], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)

    files = sorted(pathlib.Path(rules).rglob("*.yml"))
    schemas = pathlib.Path(os.environ.get("SIGMA_SCHEMAS", "../../../shared/schemas"))
    schema = schemas / "sigma-detection-rule-schema.json"
    if not schema.exists():
        print(f"shipped rules: {len(files)} files clean; the schema is not at hand (SIGMA_SCHEMAS)")
        return
    validator = jsonschema.Draft202012Validator(json.loads(schema.read_text()))
    problems = []
    for file in files:
        for document in yaml.load_all(file.read_text(), Loader=yaml.BaseLoader):
            problems += [f"{file}: {error.message}" for error in validator.iter_errors(document)]
    if problems:
        sys.exit("\n".join(problems))
    print(f"shipped rules: {len(files)} files clean by sigma check and by the schema")


main(sys.argv[1])
