#!/usr/bin/env bash
# Everything that is promised, tried: all tests with 200 made-up cases each, drills by the hundred, the matrix of surroundings, the
# release and its image; then docs/trust.md anew. Usage: src/trust/nightly.sh [DRILLS, default 200]. Some hours on two processors; needs
# what .ci/run installs. Goes on after a failure; exit code 1 if there was one. The log of each step stands in target/trust.
set -uo pipefail
cd "$(dirname "$0")/../.."
drills=${1:-200}
logs=target/trust
mkdir -p "$logs"
failed=()

# arguments: name of the step, then its command
step() {
    local name=$1 from=$SECONDS
    shift
    printf '%-14s ' "$name"
    if "$@" >"$logs/$name.log" 2>&1; then
        printf 'held    %5d s\n' $((SECONDS - from))
        outcome=held
    else
        printf 'BROKEN  %5d s, see %s\n' $((SECONDS - from)) "$logs/$name.log"
        outcome=broken
        failed+=("$name")
    fi
}

# A script that tells its figure in its last line only.
keep() { printf '%s\t%s\t%s\t%s\n' "$1" "$outcome" "$(date -u +%F)" "$(tail -n 1 "$logs/$2.log" | tr '\t' ' ')" >"$logs/$1.tsv"; }

step tests mvn -B -Dstyle.color=never -Pnightly verify
step fuzz mvn -B -Dstyle.color=never -Pfuzz test -Dcareshed.fuzz.each=60s
step kill-drills src/nightly/kill-drills "$drills"
keep kill-drills kill-drills
step determinism src/trust/determinism.sh
step faults src/trust/faults.sh "$drills"
step powercut src/trust/powercut.sh 12
step soak src/trust/soak.sh 20
step release mvn -B -Dstyle.color=never -Prelease -Dcareshed.fast package
step image src/release/image.sh
step supply src/supply/release.sh --all
step twice src/supply/twice.sh
step offline src/supply/offline.sh
[ "$(date -u +%d)" != 01 ] || step newest src/supply/newest.sh
step spark-build mvn -B -Dstyle.color=never -Pspark package
step spark src/spark/prove.sh
keep prove.sh spark

src/trust/record.sh
step page mvn -B -Dstyle.color=never test -Dtest=TrustPageTest -Djacoco.skip=true \
    '-Dcareshed.test.jvm=-Xmx1g -XX:+UseSerialGC -Djava.awt.headless=true -Dcareshed.renew=trust'

echo
cat "$logs"/*.tsv | awk -F '\t' '{ printf "%-12s %-7s %s\n", $1, $2, $4 }' | sort -V
if [ ${#failed[@]} -gt 0 ]; then
    printf 'broken: %s\n' "${failed[*]}"
    exit 1
fi
echo "every promise that something holds, holds; docs/trust.md is written anew"
