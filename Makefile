# The commands of this project. `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help run test clients mutate fuzz fuzz-api soak lint-contract ingest archive bench build openapi examples lint format

PORT ?= 5080
ADDRESS := http://127.0.0.1:$(PORT)
INGEST := dotnet Ingestion/bin/Release/net10.0/RoadmapIndicators.Ingestion.dll
API := dotnet Api/bin/Release/net10.0/RoadmapIndicators.Api.dll
BUILD := dotnet msbuild -restore -property:Configuration=Release -verbosity:quiet -nologo -terminalLogger:off

# Build servers would stay behind when a command has ended.
export MSBUILDDISABLENODEREUSE := 1
export UseSharedCompilation := false
export DOTNET_CLI_USE_MSBUILD_SERVER := 0
export ROUNDS SECONDS
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

clients: ## Fetches public clients with npm and lets them read the answers (DuckDB, ExcelJS, hyparquet, jsonstat-toolkit, TypeScript)
	@npm ci --prefix Tests/Clients/npm --no-audit --no-fund --loglevel=error
	@exec bash Tests/run.sh --filter TestCategory=Clients

mutate: ## Spoils trends, projections and targets one change at a time: do the tests notice? (ONLY=Trends for a part)
	@dotnet tool restore > /dev/null
	@cd Tests && dotnet stryker -f stryker-config.json $(if $(ONLY),--mutate '$(ONLY)/**/*.cs')

fuzz: ## Reads N (10000) damaged files of every source and prints what became of them
	@$(BUILD) Tests
	@FUZZ_INPUTS=$(or $(N),10000) DOTNET_GCHeapHardLimit=0xB000000 dotnet test Tests -c Release --no-build -nologo --logger "console;verbosity=detailed" \
		--filter FullyQualifiedName=RoadmapIndicators.Tests.Ingestion.Damage.DamageTests.Many_damaged_files_are_refused_or_quarantined_and_give_no_wrong_figure

ingest: ## Loads every source from its publisher, or from the files in FROM=DIR (JSON=1 for machines)
	@$(BUILD) Ingestion
	@exec $(INGEST) load all $(if $(FROM),--from '$(FROM)') $(if $(JSON),--json)

bench: ## Measures loading, answers and the Api under load (ONLY=load, answers or api; ROUNDS=3, SECONDS=5)
	@$(BUILD) Tests/Benchmarks && $(BUILD) Api
	@exec dotnet Tests/Benchmarks/bin/Release/net10.0/RoadmapIndicators.Benchmarks.dll $(ONLY)

soak: ## Kills loads and Postgres RUNS (100) times and looks at what is left (FIRST=26 to go on at the 26th)
	@SOAK_RUNS=$(or $(RUNS),100) SOAK_FIRST=$(or $(FIRST),1) exec bash Tests/run.sh --filter FullyQualifiedName~CrashTests --logger 'console;verbosity=detailed'

archive: ## Makes the shipped archive anew from publishers' files in FROM (../shared/publisher-files)
	@$(BUILD) Ingestion
	@exec $(INGEST) archive remake Ingestion/Archive --from '$(or $(FROM),../shared/publisher-files)'

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
	@ROADMAP_FUZZ_REQUESTS=$(REQUESTS) exec bash Tests/run.sh --filter TestCategory=FuzzApi --logger 'console;verbosity=detailed'

lint: ## Checks the formatting, and builds afresh with warnings as errors
	@dotnet tool restore > /dev/null
	@dotnet csharpier check .
	@$(BUILD) -target:Rebuild -warnaserror RoadmapIndicators.sln

format: ## Formats the code
	@dotnet tool restore > /dev/null
	@dotnet csharpier format .
