# Everything a newcomer types. Each target does its own set-up: Python 3.11 or later and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check format bench gate clean

demo: $(VENV)/.ready ## the main job on the shipped articles, ending with a dossier on the screen
	@$(BIN)/isnad demo

test: $(VENV)/.ready-dev ## lint, types, tests, then the quality gate
	@$(BIN)/ruff format --check --quiet src tests evals bench tools || { echo "run 'make format' first"; exit 1; }
	@$(BIN)/ruff check --quiet src tests evals bench tools
	@$(BIN)/mypy
	@$(BIN)/python -m evals.gate
	@$(BIN)/pytest -q

check: format test ## the one command before a change is sent

format: $(VENV)/.ready-dev
	@$(BIN)/ruff format --quiet src tests evals bench tools
	@$(BIN)/ruff check --fix --quiet src tests evals bench tools

gate: $(VENV)/.ready-dev ## the quality gate alone, with gains and losses case by case
	@$(BIN)/python -m evals.gate

bench: $(VENV)/.ready-dev ## articles a second, share per step, floor of the machine
	@$(BIN)/python -m bench.read

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Isnad needs Python 3.11 or later; name one with make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "setting up (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -e .
	@touch $@

$(VENV)/.ready-dev: requirements-dev.txt requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "setting up (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt -e .
	@touch $@ $(VENV)/.ready
