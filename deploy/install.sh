#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Puts a built binary and everything around it below DESTDIR; `make install` calls it.
#
#   PREFIX=/usr DESTDIR=/tmp/package deploy/install.sh .build-release/release/rasid
#
# Files that a site changes (rasid.yaml) are never overwritten: the shipped one is put beside as
# rasid.yaml.new when it differs.

set -euo pipefail
cd "$(dirname "$0")/.."

binary="${1:?usage: deploy/install.sh BINARY}"
prefix="${PREFIX:-/usr/local}"
sysconf="${SYSCONFDIR:-/etc}"
units="${UNITDIR:-$prefix/lib/systemd/system}"
root="${DESTDIR:-}"
share="$prefix/share"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

put() {
    local mode="$1" from="$2" to="$root$3"
    install -D -m "$mode" "$from" "$to"
}

put_tree() {
    local file
    while IFS= read -r -d '' file; do
        put 644 "$1/$file" "$2/$file"
    done < <(cd "$1" && find . -type f -printf '%P\0' | sort -z)
}

put 755 "$binary" "$prefix/bin/rasid"

# Rules with their tests, lexicon and gazetteer as shipped; a site's own stand in $sysconf/rasid.
for part in rules tests lexicon gazetteer; do
    if [ -d "config/$part" ]; then put_tree "config/$part" "$share/rasid/$part"; fi
done
if [ -d schemas ]; then put_tree schemas "$share/rasid/schemas"; fi
# The first line of a rule or a test tells editors its schema, relative to itself in the project.
modeline='s,\(# yaml-language-server: $schema=\)[./]*/schemas/,\1'"$share/rasid/schemas/,"
find "$root$share/rasid/rules" "$root$share/rasid/tests" -name '*.yml' -exec sed -i -e "1$modeline" {} +

# The shipped configuration names its data relative to itself; installed, they lie in $share/rasid, and a site's
# own words and rules beside the configuration.
sed -e "s,\[lexicon/ar\, lexicon.d\],[$share/rasid/lexicon/ar\, lexicon.d]," \
    -e "s,\[gazetteer\, gazetteer.d\],[$share/rasid/gazetteer\, gazetteer.d]," \
    -e "s,\[rules\, rules.d\],[$share/rasid/rules\, rules.d]," -e "1$modeline" config/rasid.yaml >"$work/rasid.yaml"
target="$sysconf/rasid/rasid.yaml"
if [ -e "$root$target" ] && ! cmp -s "$work/rasid.yaml" "$root$target"; then
    put 644 "$work/rasid.yaml" "$target.new"
    echo "install: kept $root$target; what is shipped now stands beside it as rasid.yaml.new" >&2
else
    put 644 "$work/rasid.yaml" "$target"
fi
install -d "$root$sysconf/rasid/rules.d" "$root$sysconf/rasid/lexicon.d" "$root$sysconf/rasid/gazetteer.d"

sed -e "s,@bindir@,$prefix/bin,g" -e "s,@sysconfdir@,$sysconf,g" systemd/rasid.service >"$work/rasid.service"
put 644 "$work/rasid.service" "$units/rasid.service"
put_tree systemd/drop-ins "$share/doc/rasid/drop-ins"

mkdir "$work/man"
"$binary" man --output "$work/man"
put_tree "$work/man" "$share/man/man1"

"$binary" completions bash >"$work/bash"
"$binary" completions zsh >"$work/zsh"
"$binary" completions fish >"$work/fish"
put 644 "$work/bash" "$share/bash-completion/completions/rasid"
put 644 "$work/zsh" "$share/zsh/vendor-completions/_rasid"
put 644 "$work/fish" "$share/fish/vendor_completions.d/rasid.fish"

for text in README.md CHANGELOG.md LICENSE NOTICE; do put 644 "$text" "$share/doc/rasid/$text"; done
put_tree docs "$share/doc/rasid/docs"
