# Two commands do everything on a machine with Python 3.11, git and make: `make demo` and `make test`.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# One BLAS thread: the vectors are small, and a second one stalls every product when a core is busy.
export OPENBLAS_NUM_THREADS := 1

.PHONY: setup demo test check fmt bench soak retrieval validity gallery pins clean

setup: $(STAMP)

# Made again only when the pins or the package's own description change, so a second run needs no network.
$(STAMP): requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
	touch $(STAMP)

demo: $(STAMP)
	@$(BIN)/attune demo

test: check
	$(BIN)/pytest

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/attune knowledge check

fmt: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(STAMP)
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.comments
	$(BIN)/python -m benchmarks.reception
	$(BIN)/python -m benchmarks.delivery

# The real bots beside servers that refuse, for about an hour: one line for each bar, 1 if one does not hold.
soak: $(STAMP)
	$(BIN)/python -m benchmarks.soak

# Finding the right entries, and nothing when nothing fits, on the labelled queries.
retrieval: $(STAMP)
	$(BIN)/python -m benchmarks.retrieval

# Every claim of docs/measurement.md on the public sets; ATTUNE_DATA names their folder.
validity: $(STAMP)
	$(BIN)/python -m benchmarks.validity

# Phone screens of real conversations on both platforms, as HTML and PNG; GUIDES=--guides renews those of docs/guides.
gallery: $(STAMP)
	sh scripts/install-chromium.sh
	$(BIN)/python -m tests.gallery var/gallery $(GUIDES)

# Needs uv on the path; writes no registry address.
pins:
	uv pip compile pyproject.toml --quiet --generate-hashes --no-header --python-version 3.11 --output-file requirements/run.txt
	uv pip compile pyproject.toml --quiet --extra dev --generate-hashes --no-header --python-version 3.11 --output-file requirements/dev.txt

clean:
	rm -rf $(VENV) var .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
