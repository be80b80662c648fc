# Everything a developer or a build server does. Needs make and Python 3.11 or newer; uv makes it faster when present.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# Over all cores; the tests of one file share what they prepared, so they stay together.
CORES  := -n auto --dist loadfile
# Set NO_UV=1 to work with venv and pip although uv is installed.
UV     := $(if $(NO_UV),,$(shell command -v uv 2>/dev/null))

.DEFAULT_GOAL := help
.PHONY: demo test check test-ci soak bench lock clean help

demo: $(VENV)/.installed  ## show the example region in the browser, on 127.0.0.1
	@$(BIN)/mgz demo

test: $(VENV)/.installed  ## run every test that can run here; ends with what could not run
	@$(BIN)/python -m pytest $(CORES) $(ARGS)

test-ci: $(VENV)/.installed  ## as test, but a test that could not run is a failure
	@$(BIN)/python -m pytest --ci $(CORES) $(ARGS)

check: $(VENV)/.installed  ## lint, formatting, types, import contracts, templates
	@$(BIN)/python -m tools.check

soak: $(VENV)/.installed  ## long runs that look for leaks and drift
	@$(BIN)/python -m pytest tests/soak $(ARGS)

bench: $(VENV)/.installed  ## work, growth and speed against the baselines
	@$(BIN)/python -m pytest tests/bench $(ARGS)

lock:  ## resolve the dependencies of pyproject.toml again (UPGRADE=1: newest allowed versions)
	@PYTHON=$(PYTHON) UPGRADE=$(UPGRADE) sh tools/lock.sh

clean:  ## remove the virtual environment and everything generated
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage htmlcov dist build
	@find src tests tools -type d -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# The environment is built anew only when the lock changed, so it never holds a leftover of an older one.
$(VENV)/.locked: requirements-dev.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "mgz needs Python 3.11 or newer; name one: make PYTHON=python3.11")'
	@echo "Building $(VENV) (once per change of the lock)"
	@rm -rf $(VENV)
ifneq ($(UV),)
	@$(UV) venv --quiet --python "$$(command -v $(PYTHON))" $(VENV)
	@VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet --require-hashes -r requirements-dev.lock
else
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
endif
	@touch $@

# Editable, and from the lock alone: the build tool is in it, so nothing unpinned is fetched.
$(VENV)/.installed: $(VENV)/.locked pyproject.toml
ifneq ($(UV),)
	@VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet --no-deps --no-build-isolation --editable .
else
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
endif
	@touch $@
