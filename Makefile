# SPDX-License-Identifier: Apache-2.0
# The front door: every task of this project is a target here. `make help` lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT   ?= swift
PREFIX  ?= /usr/local
DESTDIR ?=
# Where /etc and the unit go; below PREFIX only for a private installation.
SYSCONFDIR ?= /etc
UNITDIR    ?= $(PREFIX)/lib/systemd/system

# A flavour of its own for each set of flags: changing flags in one folder would build everything again.
# STRICT=1 makes every warning an error.
ifdef STRICT
FLAGS       := -Xswiftc -warnings-as-errors
DEBUG_DIR   := .build-strict
RELEASE_DIR := .build-strict-release
else
FLAGS       :=
DEBUG_DIR   := .build
RELEASE_DIR := .build-release
endif
DEBUG   := $(SWIFT) build --scratch-path $(DEBUG_DIR) $(FLAGS)
# How often each branch is taken (`make profile`), which tells the optimiser what is worth its while. Only the toolchain
# that counted reads the counts for certain; another, or one of another architecture, builds without.
TOOLCHAIN = $(shell $(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p')
PROFILE   = $(wildcard $(CURDIR)/deploy/profile/swift-$(TOOLCHAIN)-$(shell uname -m).profdata)
PROFILED  = $(addprefix -Xswiftc ,$(if $(PROFILE),-Xfrontend -ir-profile-use=$(PROFILE)))
# Swift's own library goes into the binary: where it runs no toolchain is needed, and its hot functions are called directly.
RELEASE = $(SWIFT) build --scratch-path $(RELEASE_DIR) $(FLAGS) $(PROFILED) --configuration release --static-swift-stdlib
BINARY  := $(RELEASE_DIR)/release/rasid

# The script that starts and stops brokers for the Kafka suite; see CONTRIBUTING.md for the alternatives.
KAFKA_CLUSTER ?= ../shared/kafka/cluster
BENCH_INPUT   ?=
ARTICLES      ?= 500000

## demo: build, then show both alert conditions and their look-alikes without any set-up
.PHONY: demo
demo: release
	@$(BINARY) demo

## test: build, then run every fast test (no Kafka needed)
.PHONY: test
test: deps
	$(DEBUG) --build-tests
	$(SWIFT) test --scratch-path $(DEBUG_DIR) $(FLAGS) --skip-build

## deps: install what building and testing need from Debian's archive
.PHONY: deps
deps:
	@deploy/install-deps.sh

## build: debug build
.PHONY: build
build: deps
	$(DEBUG)

## release: optimised build
.PHONY: release
release: deps
	$(RELEASE) --product rasid

## suite-kafka: the built daemon against a real Apache Kafka with one and with three brokers
.PHONY: suite-kafka
suite-kafka: release
	@if [ -n "$${CI:-}" ]; then deploy/install-deps.sh kafka; fi
	KAFKA_CLUSTER="$(KAFKA_CLUSTER)" RASID_BINARY="$(CURDIR)/$(BINARY)" \
	    Tests/KafkaSuiteTests/run $(SWIFT) test --scratch-path $(DEBUG_DIR) $(FLAGS)

## chaos: 20,000 articles through violence against daemons and brokers, with ten seeds (CHAOS="--seeds 7" for others)
.PHONY: chaos
chaos: release
	@deploy/install-deps.sh chaos
	KAFKA_CLUSTER="$(KAFKA_CLUSTER)" Tests/Chaos/run "$(CURDIR)/$(BINARY)" --seeds 1-10 $(CHAOS)

## suite-chaos: the same in a minute and with one seed
.PHONY: suite-chaos
suite-chaos: release
	@deploy/install-deps.sh chaos
	KAFKA_CLUSTER="$(KAFKA_CLUSTER)" Tests/Chaos/run "$(CURDIR)/$(BINARY)" \
	    --articles 4000 --poison 40 --seconds 45 $(CHAOS)

## chaos-proof: shows that the checker of chaos finds what goes wrong without transactions
.PHONY: chaos-proof
chaos-proof: release
	@deploy/install-deps.sh chaos
	KAFKA_CLUSTER="$(KAFKA_CLUSTER)" Tests/Chaos/run "$(CURDIR)/$(BINARY)" \
	    --seeds 1 --articles 4000 --poison 40 --seconds 45 --delivery at-least-once --expect-faults $(CHAOS)

## suite-security: TLS, certificates, passwords, tokens and access control, on a real Apache Kafka 4.3 and 3.9
.PHONY: suite-security
suite-security: release
	@if [ ! -x "$(KAFKA_CLUSTER)" ]; then \
	    echo "SKIPPED: the suite of the wire's security did not run; set KAFKA_CLUSTER, see CONTRIBUTING.md" >&2; \
	    test -z "$${CI:-}"; exit; fi; \
	Tests/WireSecurity/run "$(CURDIR)/$(BINARY)" "$(KAFKA_CLUSTER)"

## suite-house: manual pages, completions, unit file, shell scripts and an installation into an empty folder
.PHONY: suite-house
suite-house: release
	@Tests/House/run "$(CURDIR)/$(BINARY)"

## suite-sigma: rules against the reference implementation of Sigma (pySigma)
.PHONY: suite-sigma
suite-sigma:
	@deploy/install-deps.sh sigma
	$(RELEASE) --product SigmaEvaluator
	@Tests/SigmaConformance/run "$(CURDIR)/$(RELEASE_DIR)/release/SigmaEvaluator"

## suite-gazetteer: the tables of places, actors, people, names and words, and what builds them
.PHONY: suite-gazetteer
suite-gazetteer:
	python3 -m unittest discover -s deploy/gazetteer
	python3 -m unittest discover -s deploy/occurrences

## suite-rules: the tests of the shipped rules, which must try every part of every rule
.PHONY: suite-rules
suite-rules: release
	@$(BINARY) rules check --strict --quiet
	@$(BINARY) rules test --quiet --coverage --threshold 100

## suite-schemas: every shipped file against its schema, by a validator that is not ours
.PHONY: suite-schemas
suite-schemas: release
	@deploy/install-deps.sh sigma
	@.build-sigma/bin/python Tests/Schemas/check.py "$(CURDIR)/$(BINARY)"

## suite-tutorial: every command of the tutorial, whose output must be what the page says
.PHONY: suite-tutorial
suite-tutorial: release
	@python3 Tests/Tutorial/run.py "$(CURDIR)/$(BINARY)" docs/rules/tutorial.md

## docs: make the pages and schemas anew that the program makes, and what broken rule files are told
.PHONY: docs
docs: build
	@deploy/make-docs.sh "$(DEBUG_DIR)/debug/rasid"

## lint: formatting and style, strictly
.PHONY: lint
lint: deps
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

## format: put the formatting right
.PHONY: format
format: deps
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

## bench: speed of the extractor (BENCH_INPUT=articles.jsonl)
.PHONY: bench
bench: release
	@if [ -z "$(BENCH_INPUT)" ]; then \
	    echo "make bench: name the articles: make bench BENCH_INPUT=articles.jsonl" >&2; exit 2; fi
	@$(BINARY) bench extract --input "$(BENCH_INPUT)"

## profile: count anew what release builds are optimised by, on a real Apache Kafka (BENCH_INPUT="articles.jsonl …")
.PHONY: profile
profile: deps
	@if [ -z "$(BENCH_INPUT)" ]; then \
	    echo "make profile: name the articles: make profile BENCH_INPUT=articles.jsonl" >&2; exit 2; fi
	@SWIFT="$(SWIFT)" KAFKA_CLUSTER="$(KAFKA_CLUSTER)" deploy/profile/train $(BENCH_INPUT)
	@# The build sees that a flag changes, not that a file does which it names.
	rm -rf .build-release .build-strict-release

## bench-memory: memory of the daemon while it works off a backlog on a real Apache Kafka (ARTICLES=500000)
.PHONY: bench-memory
bench-memory: release
	Tests/Memory/run "$(CURDIR)/$(BINARY)" "$(KAFKA_CLUSTER)" --articles $(ARTICLES)

## accuracy: measure the extractor on labelled texts and update docs/accuracy.md (GOLD=folder)
.PHONY: accuracy
accuracy: release
	@if [ -z "$(GOLD)" ]; then \
	    echo "make accuracy: name the folder of labelled texts: make accuracy GOLD=folder" >&2; exit 2; fi
	@python3 Tests/Accuracy/measure.py "$(GOLD)" --rasid "$(BINARY)" --write docs/accuracy.md

## install: put binary, data, configuration, unit, manual and completions below DESTDIR and PREFIX
.PHONY: install
install:
	@test -x $(BINARY) || { echo "make install: run 'make release' first" >&2; exit 1; }
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" SYSCONFDIR="$(SYSCONFDIR)" UNITDIR="$(UNITDIR)" \
	    deploy/install.sh "$(BINARY)"

## clean: remove what building made
.PHONY: clean
clean:
	rm -rf .build .build-release .build-strict .build-strict-release .build-profile .build-chaos

## help: this list
.PHONY: help
help:
	@sed -n 's/^## \([a-z-]*\): /\1\t/p' $(MAKEFILE_LIST) | \
	    while IFS=$$'\t' read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done
