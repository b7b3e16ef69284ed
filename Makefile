# Two commands do everything: `make run` starts the service, `make test` passes the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCKED := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r

.PHONY: run test check torture fuzz bench lock demo clean

run: $(VENV)/.installed  ## start the service on its shipped configuration
	@exec $(BIN)/alertd run

demo: $(VENV)/.installed  ## replay the seed article in about a minute
	@exec $(BIN)/alertd demo

# Many tests wait for real daemons, so more run at once than there are processors; those that
# hold a daemon to a time run by themselves.
test: $(VENV)/.tested  ## install what the tests need and pass them
	$(BIN)/pytest -n 4 --dist loadfile -m 'not alone'
	$(BIN)/pytest -m alone

check: $(VENV)/.tested  ## lint, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

torture: $(VENV)/.tested  ## the long fault harness; a part of it by K=NAME
	$(BIN)/pytest -m torture --torture -s $(if $(K),-k "$(K)")

fuzz: $(VENV)/.tested  ## ten minutes of guided fuzzing (atheris: Linux on x86_64)
	$(BIN)/pip install --quiet "atheris>=3"
	mkdir -p data/fuzz
	$(BIN)/python -m tests.fuzz.guided -max_total_time=600 -timeout=60 -artifact_prefix=data/fuzz/ data/fuzz tests/gold/dev

bench: $(VENV)/.tested  ## the benchmark tables of docs/benchmarks.md, renewed
	$(BIN)/python -m benchmarks

lock:  ## renew the pinned, hashed requirements (needs uv)
	uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header pyproject.toml --extra pdf --extra postgres --extra archives -o requirements.lock
	uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header pyproject.toml --extra test -c requirements.lock -o requirements-test.lock

clean:
	rm -rf $(VENV)

$(BIN)/pip:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "alertd needs Python 3.11 or newer: make PYTHON=python3.12 " + "run")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/pip requirements.lock pyproject.toml
	$(LOCKED) requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@$(BIN)/python -m compileall -q $(VENV)/lib alertd || true
	@touch $@

$(VENV)/.tested: $(VENV)/.installed requirements-test.lock
	$(LOCKED) requirements-test.lock
	@touch $@
