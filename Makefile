# The commands of this project. `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help run test clients mutate fuzz-api lint-contract ingest build openapi examples lint format

PORT ?= 5080
ADDRESS := http://127.0.0.1:$(PORT)
INGEST := dotnet Ingestion/bin/Release/net10.0/RoadmapIndicators.Ingestion.dll
API := dotnet Api/bin/Release/net10.0/RoadmapIndicators.Api.dll
BUILD := dotnet msbuild -restore -property:Configuration=Release -verbosity:quiet -nologo -terminalLogger:off

# Build servers would stay behind when a command has ended.
export MSBUILDDISABLENODEREUSE := 1
export UseSharedCompilation := false
export DOTNET_CLI_USE_MSBUILD_SERVER := 0
export DOTNET_NOLOGO := 1
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_SKIP_FIRST_TIME_EXPERIENCE := 1
export DOTNET_GENERATE_ASPNET_CERTIFICATE := false
export DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE := true

help: ## Lists these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "With ROADMAP_DATABASE set to a connection string these use that server, else a Postgres of their own."

run: ## Sets up, loads the shipped archive and serves on PORT (5080); Ctrl-C stops all of it
	@echo "Building (packages are fetched the first time)"
	@$(BUILD) Ingestion && $(BUILD) Api
	@exec $(INGEST) with-database --with-parent --ready-at $(ADDRESS) -- \
		$(INGEST) migrate \
		--then $(INGEST) archive import Ingestion/Archive \
		--then $(INGEST) calibrate \
		--then $(API) --contentRoot "$(CURDIR)/Api" --urls $(ADDRESS)

test: ## Sets up and runs every test (FILTER=… for some); ends with "N passed, N failed"
	@exec bash Tests/run.sh $(if $(FILTER),--filter '$(FILTER)')

clients: ## Fetches public clients with npm and lets them read the answers (DuckDB, jsonstat-toolkit, TypeScript)
	@npm ci --prefix Tests/Clients/npm --no-audit --no-fund --loglevel=error
	@exec bash Tests/run.sh --filter TestCategory=Clients

mutate: ## Spoils trends, projections and targets one change at a time: do the tests notice? (ONLY=Trends for a part)
	@dotnet tool restore > /dev/null
	@cd Tests && dotnet stryker -f stryker-config.json $(if $(ONLY),--mutate '$(ONLY)/**/*.cs')

ingest: ## Loads every source from its publisher, or from the files in FROM=DIR
	@$(BUILD) Ingestion
	@exec $(INGEST) load all $(if $(FROM),--from '$(FROM)')

build: ## Builds everything
	@$(BUILD) RoadmapIndicators.sln

openapi: ## Writes openapi.yaml from the code
	@$(BUILD) Api
	@exec $(API) --contentRoot "$(CURDIR)/Api" --write-openapi openapi.yaml

examples: ## Writes the contract's examples from answers of the service with the shipped figures, then openapi.yaml
	@bash Tests/run.sh --filter TestCategory=Examples
	@$(MAKE) --no-print-directory openapi

lint-contract: ## Checks openapi.yaml with Spectral's own rules (fetched with npm)
	@npm ci --prefix Tests/Clients/npm --no-audit --no-fund --loglevel=error
	@cd Tests/Clients/npm && node node_modules/@stoplight/spectral-cli/dist/index.js lint --fail-severity=hint ../../../openapi.yaml

fuzz-api: ## Sends 20,000 requests (or REQUESTS=…) made of openapi.yaml, valid and not, and prints what came back
	@ROADMAP_FUZZ_REQUESTS=$(REQUESTS) exec bash Tests/run.sh --filter TestCategory=FuzzApi

lint: ## Checks the formatting, and builds afresh with warnings as errors
	@dotnet tool restore > /dev/null
	@dotnet csharpier check .
	@$(BUILD) -target:Rebuild -warnaserror RoadmapIndicators.sln

format: ## Formats the code
	@dotnet tool restore > /dev/null
	@dotnet csharpier format .
