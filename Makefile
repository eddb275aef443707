# `make run` runs the pipeline on this project, `make test` runs all checks. Needs Python 3.11 or newer.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed.stamp
PIP := $(BIN)/python -m pip --disable-pip-version-check

.DEFAULT_GOAL := run
.PHONY: run test test-editors lint bench train lock clean

run: $(STAMP)
	@$(BIN)/python -m pipeline run

test: lint
	$(BIN)/python -m pytest

# Opens catalogs in Poedit, Lokalize and gtranslator on a virtual screen, one of every locale (EDITORS_ALL=1: all), and
# has OmegaT translate from our TMX. What is not installed is skipped. Needs the packages poedit lokalize gtranslator
# omegat xvfb openbox xdotool imagemagick dbus-x11 gettext and fonts for Arabic and Hindi (.ci/run has the list).
test-editors: $(STAMP)
	$(BIN)/python -m pytest tests/editors/saving.py tests/editors/omegat.py

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# `make bench DATA=FOLDER` measures with other people's texts: corpora/ and readability-data/ in that folder. The other
# programs are installed into .venv-bench by the first run; what cannot be had is left out and said so. ONLY=level prints
# one part of it.
bench: $(STAMP)
	@PYTHONPATH=.:tests $(BIN)/python -m benchmarks $(DATA) $(if $(ONLY),--only $(ONLY))

# `make train DATA=FOLDER` makes the table of feature values from the texts in that folder, and the weights of the level
# model from the table; without DATA only the weights.
train: $(STAMP)
	@PYTHONPATH=.:tests $(BIN)/python -m training $(DATA)

# The stamp is younger than what it was made from, so nothing is done, and no network asked, while both stay as they are.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("plainloc needs Python 3.11 or newer; say which: make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet -r requirements.lock
	$(PIP) install --quiet --no-deps --no-index --no-build-isolation -e .
	@touch $@

# Resolves the newest allowed versions into requirements.lock: names and versions, no addresses, no hashes.
lock:
	rm -rf $(VENV)-lock
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip install --quiet "setuptools>=77" ".[cjk,cluster,dev,thai]"
	$(VENV)-lock/bin/python -m pip freeze --all | grep -v -i -E '^(pip|plainloc)(=| )' > requirements.lock
	rm -rf $(VENV)-lock

clean:
	rm -rf $(VENV) .venv-bench .plainloc build reports/html *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
