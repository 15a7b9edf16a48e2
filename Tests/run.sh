#!/usr/bin/env bash
# Builds and runs the tests; arguments go to `dotnet test`. The last line is "N passed, N failed" (", N skipped" too
# where there are any), counted from the result files. Exit code 0 only where tests ran and none failed.
set -u
cd "$(dirname "$0")/.." || exit 1

results=$(mktemp -d "${TMPDIR:-/tmp}/roadmap-tests.XXXXXX") || exit 1
trap 'rm -rf "$results"' EXIT
group=

# `dotnet test` starts processes of its own: they form a group, so that one signal reaches all of them.
stop() {
    trap '' INT TERM HUP
    [ -n "$group" ] && kill -TERM -- "-$group" 2>/dev/null
    for _ in $(seq 50); do
        kill -0 -- "-$group" 2>/dev/null || break
        sleep 0.1
    done
    [ -n "$group" ] && kill -KILL -- "-$group" 2>/dev/null
    exit 130
}
trap stop INT TERM HUP

# Runs a command as a group of its own and answers its exit code.
grouped() {
    set -m
    "$@" </dev/null &
    group=$!
    set +m
    wait "$group"
}

echo "Building (packages are fetched the first time)"
if ! grouped dotnet msbuild -restore -property:Configuration=Release -verbosity:quiet -nologo -terminalLogger:off \
    RoadmapIndicators.sln; then
    echo "The build failed; no test ran."
    echo "0 passed, 1 failed"
    exit 1
fi

echo "Testing"
grouped dotnet test RoadmapIndicators.sln -c Release --no-build -nologo -v quiet --tl:off \
    --logger trx --logger "console;verbosity=minimal" --results-directory "$results" "$@"
code=$?

# Sums one attribute of the counters over the result files.
count() {
    find "$results" -name '*.trx' -exec grep -ho '<Counters [^>]*' {} + |
        sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}
total=$(count total)
passed=$(count passed)
skipped=$((total - $(count executed)))
failed=$((total - passed - skipped))

if [ "$total" -eq 0 ]; then
    echo "No test ran."
    code=1
fi
# A run that broke off (a crash, a failure outside of any test) has not passed, whatever its tests say.
if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then
    echo "The test run ended with code $code."
    failed=1
fi
if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
else
    echo "$passed passed, $failed failed"
fi
[ "$code" -eq 0 ] && [ "$failed" -eq 0 ]
