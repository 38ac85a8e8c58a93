# Everything a contributor runs. The set-up is part of each target and is done once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
BROWSER := $(VENV)/browser
OFFICE := $(VENV)/office
NODE := tests/node/node_modules/.package-lock.json
BIOME := tests/node/node_modules/.bin/biome
PEERS := build/bench/tools/ready
AUDITORS := tests/audit/node_modules/.package-lock.json

.DEFAULT_GOAL := help
.PHONY: help site bench profile bench-search test test-fast audit budget check serve format golden docs house screenshots lock clean

help: ## print the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(READY) ## set up, and build the whole site into site/
	@$(BIN)/campaign-atlas build

test: check $(BROWSER) $(OFFICE) $(NODE) ## set up, and run every check and test
	$(BIN)/pytest --numprocesses auto --dist loadfile --cov --cov-report=term

test-fast: $(READY) ## run the tests that need neither a browser nor a whole build
	$(BIN)/pytest -q --numprocesses auto --dist loadfile tests/unit

audit: site $(BROWSER) $(NODE) $(AUDITORS) ## set up, and run the auditors of the built site: make audit ARGS="axe vnu"
	$(BIN)/python -m tests.audit $(ARGS)

budget: site $(BROWSER) ## print what a first visit of each kind of page sends, beside its budget
	@$(BIN)/python -m tests.budget

check: $(READY) $(NODE) ## lint, types, content and documents
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIOME) check --error-on-warnings
	$(BIN)/mypy
	$(BIN)/codespell
	$(BIN)/campaign-atlas check --strict --no-drafts
	$(BIN)/pytest -q tests/unit/test_docs.py

bench: $(READY) $(PEERS) ## build beside Hugo and MkDocs: make bench ARGS="--sizes M --json FILE"
	@$(BIN)/python bench/builds/run.py $(ARGS)

profile: $(READY) ## say what each station of a build takes: make profile ARGS="--size M"
	@$(BIN)/python bench/builds/profile_stations.py $(ARGS)

bench-search: site $(BROWSER) ## measure the search beside Pagefind and MiniSearch
	@npm ci --prefix bench/search --silent
	@$(BIN)/python bench/search/run.py $(ARGS)

serve: $(READY) ## serve the site at http://127.0.0.1:8000 and rebuild on changes
	$(BIN)/campaign-atlas serve

format: $(READY) $(NODE) ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIOME) format --write

golden: $(READY) ## write the expected pages of the tests anew; review the difference
	UPDATE_GOLDEN=1 $(BIN)/pytest -q tests/unit/test_render.py

docs: $(READY) ## write docs/cli.md anew
	$(BIN)/python scripts/write_cli_reference.py

house: $(READY) ## draw the rooms of the code and what each imports, with figures
	@$(BIN)/python scripts/draw_house.py

screenshots: site $(BROWSER) ## take the screenshots of the README from the built site
	$(BIN)/python scripts/take_screenshots.py

lock: ## resolve requirements.lock anew from pyproject.toml
	@sh scripts/lock.sh

clean: ## remove the environment, the built site and what builds keep
	rm -rf $(VENV) build .atlas-cache .coverage .mypy_cache .pytest_cache .ruff_cache
	git clean -fdxq site

$(READY): requirements.lock pyproject.toml
	@sh scripts/setup.sh "$(PYTHON)" $(VENV)
	@touch $@

$(OFFICE): $(READY) scripts/setup_office.sh
	@sh scripts/setup_office.sh
	@touch $@

$(PEERS): bench/builds/peers/requirements.lock
	@sh scripts/setup_peers.sh "$(PYTHON)" $(@D) $<

$(BROWSER): $(READY) scripts/setup_browser.sh
	@sh scripts/setup_browser.sh
	@touch $@

$(NODE): tests/node/package-lock.json scripts/setup_node.sh
	@sh scripts/setup_node.sh
	@npm ci --prefix tests/node --ignore-scripts --loglevel=error
	@touch $@

$(AUDITORS): tests/audit/package-lock.json
	@sh scripts/setup_audit.sh
	@touch $@
