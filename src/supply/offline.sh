#!/usr/bin/env bash
# Builds a fresh clone, tries it and passes some of its tests without a network, after one build with it on this machine. Only a release
# needs the network each time, for its bill of materials. Usage: src/supply/offline.sh; exit code 1 if it does not work.
set -euo pipefail
cd "$(dirname "$0")/../.."

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
results=${TRUST_RESULTS:-$PWD/target/trust}
mkdir -p "$results"
commit=$(git rev-parse --short=12 HEAD)
git clone -q "$PWD" "$temp/clone"

# A name space without any network, where this user may have one; Maven's own promise not to ask for it elsewhere.
cut_off=(unshare --net --)
"${cut_off[@]}" true 2>/dev/null || cut_off=(unshare --map-root-user --net --)
"${cut_off[@]}" true 2>/dev/null || cut_off=()
how=${cut_off:+no network}
how=${how:-Maven offline}

tell() { # held or broken, figure
    echo "T103  $1   $2"
    printf 'T103\t%s\t%s\t%s\n' "$1" "$(date -u +%F)" "$2" >"$results/T103.tsv"
}

cd "$temp/clone"
if "${cut_off[@]}" mvn -o -B -Dstyle.color=never -Djacoco.skip=true test -Dtest='ChoiceTest,MainTest' >"$temp/log" 2>&1 \
    && "${cut_off[@]}" mvn -o -B -Dstyle.color=never -Dcareshed.fast package >>"$temp/log" 2>&1 \
    && "${cut_off[@]}" ./careshed run scenarios/tiny/county.yaml --replications 1 --quiet --out "$temp/tiny" >>"$temp/log" 2>&1; then
    tell held "$how: $commit compiled and packed, two classes of tests and a run"
else
    grep -E 'ERROR|careshed:' "$temp/log" >&2 || tail -n 20 "$temp/log" >&2
    tell broken "$how: $commit is not built"
    exit 1
fi
