#!/usr/bin/env bash
# Lists the libraries that pom.xml asks for: src/supply/dependencies.txt and docs/licences.md. After a library is added or raised.
set -euo pipefail
cd "$(dirname "$0")/../.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
mvn -B -Dstyle.color=never -Dcareshed.fast -Dcareshed.supply=renew process-resources >"$log" 2>&1 || code=$?
sed -n -e 's/.*\[exec\] //p' -e '/^\[ERROR\] .*dependenc/p' "$log"
[ $code = 0 ] || { [ -n "$(sed -n '/\[exec\]/p' "$log")" ] || cat "$log"; exit $code; }
git status --short -- src/supply docs/licences.md 2>/dev/null || true
