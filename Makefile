# Everything needs only Python 3.11+, git and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
ORACLES ?= .venv-oracles
PORT ?= 8600

.PHONY: demo test test-oracles judges lint bench picture clean

demo: $(VENV)/ready
	$(BIN)/talkoot demo --port $(PORT)

test: $(VENV)/ready-to-test lint
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder --cov --cov-report=term:skip-covered

test-oracles: $(ORACLES)/ready
	$(ORACLES)/bin/python -m pytest -W ignore tests/oracles

judges: .judges/ready

.judges/ready: Makefile
	mkdir -p .judges
	npm install --silent --no-fund --no-audit --prefix .judges vnu-jar@26.9.27 axe-core@4.14.1
	touch $@

lint: $(VENV)/ready-to-test
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/ready-to-test
	$(BIN)/python -m tests.bench

picture: $(VENV)/ready-to-test
	$(BIN)/python -m bot.sandbox.picture docs/demo.png

$(VENV)/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile -c constraints.txt -e .
	touch $@

$(VENV)/ready-to-test: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	touch $@

$(ORACLES)/ready: pyproject.toml tests/oracles/requirements.txt
	$(PYTHON) -m venv $(ORACLES)
	$(ORACLES)/bin/python -m pip install --quiet --disable-pip-version-check -e . -r tests/oracles/requirements.txt
	touch $@

clean:
	rm -rf $(VENV) $(ORACLES) .judges build dist *.egg-info .coverage* .hypothesis .import_linter_cache .mypy_cache .ruff_cache
