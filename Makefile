# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
# What a developer asks for. Each sets up what it needs first; packaging/develop does the work.

PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$name && break; done || echo python3)
DEVELOP = @$(or $(PYTHON),python3) packaging/develop
ARGS =

.PHONY: help run test test-slow check setup package lock clean

help:
	@echo "make run [ARGS=FILE]    open the window (without a display: draw it to a picture)"
	@echo "make test [ARGS=PATH]   run the tests"
	@echo "make test-slow          run the tests that take long, which make test leaves out"
	@echo "make check              ruff, mypy and the rules between packages"
	@echo "make setup              set up what these need, and no more"
	@echo "make package            build dist/bilagviewer/, which runs without Python, and try it"
	@echo "make lock               write requirements-dev.txt anew"
	@echo "make clean              remove everything that these made"

run:
	$(DEVELOP) run $(ARGS)

test:
	$(DEVELOP) test $(ARGS)

test-slow:
	$(DEVELOP) test-slow $(ARGS)

check:
	$(DEVELOP) check

setup:
	$(DEVELOP) setup

package:
	$(DEVELOP) package

lock:
	$(DEVELOP) lock

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests packaging benchmarks -name __pycache__ -prune -exec rm -rf {} +
