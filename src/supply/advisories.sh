#!/usr/bin/env bash
# Holds the libraries that Careshed ships against a copy of GitLab's advisory database, and says which advisories hold for them
# and why they do not touch Careshed (src/supply/advisories-answered.tsv). Usage:
#   git clone --depth 1 https://gitlab.com/gitlab-org/security-products/gemnasium-db
#   src/supply/advisories.sh gemnasium-db
# The search is tried first on releases of which everybody knows what is wrong. Exit code 1 if an advisory has no answer.
set -euo pipefail
[ -d "${1:-}/maven" ] || { echo "advisories.sh: name the folder of a clone of the database; see the head of this file" >&2; exit 2; }
database=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
results=${TRUST_RESULTS:-$PWD/target/trust}
mkdir -p "$results"
answers=src/supply/advisories-answered.tsv

search() { java src/supply/Advisories.java "$database" "$answers" "$@"; }

known=$(search org.apache.logging.log4j:log4j-core:2.14.1 org.yaml:snakeyaml:1.33 org.yaml:snakeyaml:2.0 || true)
grep -q 'CVE-2021-44228' <<<"$known" && [ "$(grep -c 'CVE-2022-1471' <<<"$known")" = 1 ] || {
    echo "advisories.sh: known advisories were not found in $database, or found where they do not hold" >&2
    exit 2
}

of=$(git -C "$database" log -1 --format=%cs 2>/dev/null || echo "an unknown day")
libraries=$(grep -v '^#' src/supply/dependencies.txt | cut -d ' ' -f 1)
code=0
# shellcheck disable=SC2086 # one word a library
found=$(search $libraries) || code=$?
printf '%s\n' "$found"
while IFS=$'\t' read -r name _; do
    case $name in '' | '#'*) continue ;; esac
    grep -qF "$(tr ' ' '\t' <<<"${name% *}")" <<<"$found" && grep -qF "${name#* }" <<<"$found" ||
        echo "holds no more, take its answer away: $name"
done <"$answers"
outcome=held
[ "$code" = 0 ] || outcome=broken
printf 'T109\t%s\t%s\t%s\n' "$outcome" "$(date -u +%F)" "database of $of: $(tail -n 1 <<<"$found")$(head -n -1 <<<"$found" | awk -F '\t' '{ printf "%s %s %s %s", NR == 1 ? ":" : ";", $1, $2, $3 }')" >"$results/T109.tsv"
cut -f 2- "$results/T109.tsv"
exit "$code"
