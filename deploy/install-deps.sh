#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Installs what Rasid needs from Debian's archive, and checks the Swift toolchain.
#
#   deploy/install-deps.sh            what building and testing need
#   deploy/install-deps.sh build      what building needs
#   deploy/install-deps.sh kafka      that, and what the suite against a real Kafka needs
#   deploy/install-deps.sh chaos      that, and the packages from PyPI of the suite that hurts brokers and daemons
#   deploy/install-deps.sh sigma      that of "test", and the reference implementation of Sigma from PyPI
#   deploy/install-deps.sh runtime    what an installed binary needs, and nothing else
#   deploy/install-deps.sh --list     prints the packages of every group, installs nothing
#
# Run it as often as you like: what is there already is left alone, and apt is not called when nothing
# is missing. Written for Debian 12 (bookworm); later releases and Ubuntu have the same names for the
# development packages.

set -euo pipefail

# The one list of packages: group, name, why.
packages() {
    cat <<'LIST'
build    make               the front door: every task is a make target
build    pkg-config         tells the Swift build where the C libraries are
build    libc6-dev          C headers and the start-up code every program is linked with
build    libstdc++-12-dev   C++ standard library, for the few lines of C++ around simdjson and RE2
build    librdkafka-dev     Kafka: the reference client in C
build    libyaml-dev        YAML with line and column: configuration, rules, lexicon
build    libsimdjson-dev    JSON of the article stream
build    libjemalloc-dev    memory that some threads allocate and others free, as all records are
build    libre2-dev         regular expressions in rules, in linear time whatever the pattern
build    libssl-dev         SHA-256 for ids and digests (libcrypto)
build    libsystemd-dev     readiness, watchdog and journal fields
test     man-db             checks that the manual pages render
kafka    kcat               publishes and reads as an independent Kafka client
kafka    openjdk-17-jre-headless   runs Apache Kafka
kafka    python3            starts and stops the brokers; checks the tables of the gazetteer
chaos    python3-venv       keeps the Kafka client of the chaos suite apart from the system's own packages
sigma    python3            runs the reference implementation of Sigma
sigma    python3-venv       keeps it apart from the system's own packages
runtime  librdkafka1        Kafka client
runtime  libyaml-0-2        YAML reader
runtime  libsimdjson14      JSON reader
runtime  libjemalloc2       allocator
runtime  libre2-9           regular expressions
runtime  libssl3            SHA-256
runtime  libsystemd0        service manager
runtime  ca-certificates    authorities for brokers that speak TLS
LIST
}

oldest_swift="6.1"

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "install-deps: $1"
    shift
    for line in "$@"; do say "  $line"; done
    exit 1
}

groups_wanted() {
    case "${1:-test}" in
        build) echo "build" ;;
        test) echo "build test" ;;
        kafka) echo "build test kafka" ;;
        chaos) echo "build test kafka chaos" ;;
        sigma) echo "build test sigma" ;;
        runtime) echo "runtime" ;;
        *) fail "unknown group '$1'" "Choose one of: build, test, kafka, chaos, sigma, runtime, or --list." ;;
    esac
}

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null || true)" = "installed" ]
}

install_missing() {
    local group package wanted missing=()
    wanted=" $1 "
    while read -r group package _; do
        if [[ "$wanted" == *" $group "* ]] && ! is_installed "$package"; then
            missing+=("$package")
        fi
    done < <(packages)
    [ "${#missing[@]}" -gt 0 ] || return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "these packages are missing, and installing them needs root:" \
            "${missing[*]}" "Run as root:  apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "install-deps: installing ${missing[*]}"
    if ! "${as_root[@]}" apt-get update -qq; then
        fail "apt could not refresh its package lists." \
            "Check the network and /etc/apt/sources.list, then run this again."
    fi
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2; then
        fail "apt could not install: ${missing[*]}" \
            "Its own message stands above. These are Debian 12's names; on another release" \
            "install the packages of the same libraries by hand, then run this again."
    fi
}

# install_python SUITE FOLDER: the suite's packages of PyPI in a folder below the project, made anew when the list changes.
install_python() {
    local here list folder
    here="$(cd "$(dirname "$0")/.." && pwd)"
    list="$here/Tests/$1/requirements.txt"
    folder="$here/$2"
    cmp -s "$list" "$folder/requirements.txt" && return 0
    say "install-deps: installing the packages of Tests/$1/requirements.txt into $2"
    if ! { python3 -m venv --clear "$folder" &&
        "$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$list"; } >&2; then
        fail "the Python packages could not be installed." \
            "pip's own message stands above; it needs PyPI or a mirror of it (PIP_INDEX_URL)."
    fi
    cp "$list" "$folder/requirements.txt"
}

check_swift() {
    local advice=(
        "Rasid needs Swift $oldest_swift or newer; Debian has no package of it."
        "Get it from https://www.swift.org/install/linux/ (the swiftly installer, or the Debian 12"
        "tarball unpacked and its usr/bin put into PATH), open a new shell, and run this again."
    )
    command -v swift >/dev/null || fail "the Swift toolchain was not found." "${advice[@]}"
    local banner version
    banner="$(swift --version 2>/dev/null || true)"
    version="$(sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' <<<"$banner" | head -n 1)"
    [ -n "$version" ] || fail "'swift --version' did not tell a version; it said:" "${banner:-(nothing)}" "${advice[@]}"
    if [ "$(printf '%s\n%s\n' "$oldest_swift" "$version" | sort -V | head -n 1)" != "$oldest_swift" ]; then
        fail "Swift $version is too old." "${advice[@]}"
    fi
}

if [ "${1:-}" = "--list" ]; then
    packages
    exit 0
fi

wanted="$(groups_wanted "${1:-test}")"
command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || fail "this is no Debian system." \
    "Install the libraries of 'deploy/install-deps.sh --list' by your own package manager," \
    "then build with:  swift build -c release"
install_missing "$wanted"
[[ " $wanted " != *" sigma "* ]] || install_python SigmaConformance .build-sigma
[[ " $wanted " != *" chaos "* ]] || install_python Chaos .build-chaos
[ "$wanted" = "runtime" ] || check_swift
