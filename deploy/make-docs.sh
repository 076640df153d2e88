#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Writes the pages and schemas that are made by the program, and what it says of the broken rule files of its tests.
#
#   deploy/make-docs.sh BINARY

set -euo pipefail
binary="$(readlink -f "${1:?usage: deploy/make-docs.sh BINARY}")"
cd "$(dirname "$0")/.."

while read -r schema _; do
    "$binary" schema "$schema" >"schemas/$schema.schema.json"
done < <("$binary" schema)
"$binary" explain --format markdown >docs/messages.md
"$binary" rules fields --format markdown >docs/rules/fields.md
for file in Tests/RasidTests/BrokenRules/*.yml; do
    # They are broken: the exit code says so, too.
    "$binary" rules check --config config/rasid.yaml "$file" >/dev/null 2>"${file%.yml}.txt" || true
done
