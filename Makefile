# Two commands do all the set-up on a fresh machine: `make site` and `make test`.
SHELL := /bin/sh
.DEFAULT_GOAL := site
.PHONY: site test audit serve check fmt clean

RUN = .venv/bin/
export NO_MKDOCS_2_WARNING = 1
export UV_NO_PROGRESS = 1
READY = .venv/.ready
PACKAGES = tests/npm/node_modules/.ready
AUDITORS = tests/audit/node_modules/.ready
AUDITED = .kb/audit/site

# Offices that look into encrypted traffic sign it with certificates that only the machine knows.
ifneq ($(wildcard /etc/ssl/certs/ca-certificates.crt),)
export UV_SYSTEM_CERTS = 1
export NODE_EXTRA_CA_CERTS ?= /etc/ssl/certs/ca-certificates.crt
endif

site: $(READY)
	@$(RUN)kb check
	@$(RUN)kb build

serve: $(READY)
	@$(RUN)kb serve

check: $(READY)
	@$(RUN)kb check

test: $(READY) $(PACKAGES)
	@$(RUN)ruff check .
	@$(RUN)ruff format --check .
	@$(RUN)mypy
	@CHROMIUM="$$(sh tests/find_chromium.sh)" $(RUN)pytest -n 3 --dist worksteal

# About half an hour for every page, screen and run; `make audit ONLY="--runs 1 --kinds home case"` measures less.
audit: $(READY) $(AUDITORS)
	@$(RUN)kb build --site $(AUDITED)
	@CHROMIUM="$$(sh tests/find_chromium.sh)" JAVA="$$(sh tests/audit/find_java.sh)" \
	  $(RUN)python -m tests.audit $(AUDITED) $(ONLY)

fmt: $(READY)
	@$(RUN)ruff format .
	@$(RUN)ruff check --fix .

clean:
	rm -rf .venv .kb site tests/npm/node_modules tests/audit/node_modules

# uv when it is there; else a virtual environment of its own to get it; else Debian's package as root.
$(READY): pyproject.toml uv.lock
	@uv="$$(command -v uv || true)"; \
	if [ -z "$$uv" ]; then \
	  if ! python3 -m venv .kb/uv >/dev/null 2>&1; then \
	    rm -rf .kb/uv; \
	    if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null && \
	      python3 -m venv .kb/uv; \
	    else \
	      echo "Pasang dahulu paket python3-venv (Debian: sudo apt install python3-venv), lalu ulangi perintah ini." >&2; exit 1; \
	    fi; \
	  fi; \
	  .kb/uv/bin/pip install -q --disable-pip-version-check uv && uv=.kb/uv/bin/uv; \
	fi; \
	"$$uv" sync --quiet --locked
	@touch $(READY)

# npm comes from PyPI with Node, so that a machine needs neither.
$(PACKAGES): $(READY) tests/npm/package-lock.json
	@PATH="$(CURDIR)/.venv/bin:$$PATH" $(RUN)npm ci --silent --prefix tests/npm
	@touch $(PACKAGES)

$(AUDITORS): $(READY) tests/audit/package-lock.json
	@PATH="$(CURDIR)/.venv/bin:$$PATH" $(RUN)npm ci --silent --ignore-scripts --prefix tests/audit
	@touch $(AUDITORS)
