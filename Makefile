# Two commands on a fresh machine: `make run` and `make test`. Both set up .venv first; neither needs another step.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
CORPUS ?= corpus
OUTPUTS ?= outputs
# Prefect and its server send nothing anywhere; numeric libraries use one thread so that figures repeat to the bit.
export PREFECT_SERVER_ANALYTICS_ENABLED = false
export DO_NOT_TRACK = 1
export OMP_NUM_THREADS = 1

.DEFAULT_GOAL := help
DATA ?= ../shared/train
.PHONY: help setup run test test-postgresql check bench fuzz kills model schedule lock clean

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

setup: $(VENV)/.done ## .venv with the locked packages and textmine itself

$(VENV)/.done: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -qq --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

run: setup ## the main job: read corpus/, write outputs/report/index.html and outputs/export.json
	$(BIN)/python -m flows.nightly --corpus "$(CORPUS)" --outputs "$(OUTPUTS)"

test: setup ## every test that this machine can run; the others say what is missing
	$(BIN)/python -m pytest

test-postgresql: setup ## tests that open a store in a file, with it on a PostgreSQL server of the tests' own
	TEXTMINE_TEST_DB=postgresql $(BIN)/python -m pytest tests/ingest/test_batch.py tests/ingest/test_forget.py tests/report/test_publication.py tests/trends tests/web tests/test_cli.py tests/test_runs.py

check: setup ## lint, format, types, who imports whom, packages agree
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tests/pip_check.py

NOTES ?= 10 100
bench: setup ## speed and memory beside what a user would otherwise write: make bench NOTES="10 100 1000"
	$(BIN)/python -m benchmarks --notes $(NOTES)

FUZZED ?= .md
fuzz: setup ## ten minutes of fuzzing one reader: make fuzz FUZZED=.pdf
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps --group fuzz
	$(BIN)/python tests/hostile/fuzz.py $(FUZZED) "$(OUTPUTS)/fuzz$(FUZZED)" -max_total_time=600

KILLS ?= 200
kills: setup ## nights killed before every step and KILLS times at random, each finished by the next
	$(BIN)/python -m tests.hostile.kills $(KILLS)

model: setup ## models/sv_textmine anew, from the data in DATA (see models/README.md)
	$(BIN)/python -m flows.train --data "$(DATA)"

schedule: setup ## Prefect server and worker on this machine, the nightly flow at 02:00 Europe/Stockholm
	$(BIN)/python -m flows.deploy

lock: ## requirements.lock anew (needs uv on PATH); no index address is written into it
	uv pip compile pyproject.toml --extra dev --extra train --generate-hashes --python-version 3.11 --no-header --no-annotate -o requirements.lock

clean: ## forget .venv and everything in outputs/ that can be made again; judgements stay in outputs/textmine.db
	rm -rf $(VENV) "$(OUTPUTS)/report" "$(OUTPUTS)/export.json"
