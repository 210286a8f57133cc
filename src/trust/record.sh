#!/usr/bin/env bash
# Keeps what the last tests and scripts found in docs/trust/last-results.tsv, from which docs/trust.md is written: of each
# test class how many tests ran and failed, of each script's promise its figure. Usage: src/trust/record.sh [FOLDER OF TEST REPORTS]...
set -euo pipefail
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
list=docs/trust/last-results.tsv
results=${TRUST_RESULTS:-target/trust}
[ $# -gt 0 ] || set -- target/surefire-reports target/surefire-reports-heavy

found=$(mktemp)
trap 'rm -f "$found"' EXIT
touch "$list"
{
    cat "$list"
    cat "$results"/*.tsv 2>/dev/null || true
    { find "$@" -name 'TEST-*.xml' -exec cat {} + 2>/dev/null || true; } | tr '\n' ' ' | sed 's/<testcase /\n&/g' | awk -v today="$(date -u +%F)" '
        /^<testcase / {
            if (!match($0, / classname="org\.careshed\.[^"]*"/)) next
            class = substr($0, RSTART + 12, RLENGTH - 13)
            sub(/.*\./, "", class)
            sub(/\$.*/, "", class)
            tests[class]++
            if ($0 ~ /<(failure|error)[ >]/) failed[class]++
            if ($0 ~ /<skipped/) skipped[class]++
        }
        END {
            for (class in tests) {
                ran = tests[class] - skipped[class]
                if (ran > 0)
                    printf "%s\t%s\t%s\t%d tests%s\n", class, failed[class] ? "broken" : "held", today, ran,
                        failed[class] ? ", " failed[class] " fail" : ""
            }
        }'
} | awk -F '\t' 'NF == 4 { last[$1] = $0 } END { for (key in last) print last[key] }' | sort -V >"$found"
cp "$found" "$list"
