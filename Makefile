# Two commands matter: `make demo` and `make test`. Both work alone on a fresh machine with Python 3.11 and make.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PYTEST_ARGS ?= -n auto --dist loadfile
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: demo test lint format

demo: $(VENV)/.runs
	@PORT=$(PORT) exec $(BIN)/python manage.py demo

test: $(VENV)/.ready
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py check

format: $(VENV)/.ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# What the service needs, with the drivers of PostgreSQL and Redis.
$(VENV)/.runs: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("This needs Python 3.11 or newer: make PYTHON=/path/to/python")'
	@echo "Making the Python environment in $(VENV): about a minute, once ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) -e '.[postgres,redis]'
	@touch $@

# What its tests and checks need as well.
$(VENV)/.ready: $(VENV)/.runs
	@echo "Adding what the tests need ..."
	@$(PIP) -e '.[dev]'
	@touch $@
