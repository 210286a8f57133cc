#!/usr/bin/env bash
# Keeps the web app at work for a day, and holds that its memory, threads and open files do not rise: small runs one after the
# other, every second one cancelled, readers beside them. What is looked at and how much may rise stands in Soak.java.
# Usage: src/trust/soak.sh [MINUTES, default 1440]. Needs a development kit (jcmd) and Linux (/proc). Exit code 1 if something rose.
# A time shorter than a day holds the promise partly, and the result says how long it was.
set -euo pipefail
cd "$(dirname "$0")/../.."
minutes=${1:-1440}
[[ $minutes =~ ^[1-9][0-9]*$ ]] || { echo "soak: $minutes is no number of minutes" >&2; exit 2; }
source src/trust/program.sh
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

# All of the heap is there from the beginning, so that what the process grows by is not the heap; what the server keeps only as long
# as there is room (pages of reports) goes at each collection, so that what is left is what it cannot let go.
mkdir -p "$work/scenarios" "$work/results"
cp -R "$careshed_home/scenarios/tiny" "$work/scenarios/"
CARESHED_JAVA_OPTIONS="-Xms512m -Xmx512m -XX:+AlwaysPreTouch -XX:SoftRefLRUPolicyMSPerMB=0" "$careshed" serve --no-browser --port 0 --scenarios "$work/scenarios" \
    --results "$work/results" >"$work/said" 2>&1 &
server=$!
address=
for _ in $(seq 300); do
    address=$(grep -o 'http://127[^ ]*token=[^ ]*' "$work/said" | head -n 1) && break
    kill -0 $server 2>/dev/null || break
    sleep 0.2
done
[ -n "$address" ] || { cat "$work/said" >&2; exit 1; }

code=0
"$java" -Xmx128m src/trust/Soak.java "$address" $server "$minutes" "$results/soak-samples.tsv" "$work/results" >"$work/soak" 2>&1 || code=$?
figure=$(tail -n 1 "$work/soak")
if [ $code != 0 ]; then
    head -n 5 "$work/soak" >&2
    tell T49 broken "$figure"
elif [ "$minutes" -lt 1440 ]; then
    tell T49 partly "not a day yet: $figure"
else
    tell T49 held "$figure"
fi
[ $broken = 0 ]
