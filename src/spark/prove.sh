#!/usr/bin/env bash
# Proves on this machine that a Spark cluster finds what one process finds, byte for byte: a real standalone master with
# two workers on loopback, 1, 7 and 64 partitions, speculation at work, a worker killed half-way, a worker with other code.
#   mvn -B -Pspark package && src/spark/prove.sh [PORT]
# It starts what it needs from the jars of that build, ends it by process number, and leaves nothing behind.
set -euo pipefail
cd "$(dirname "$0")/../.."
port=${1:-17077}
build=$PWD/target/spark
rows=scenarios/experiments/tiny-rows.yaml
screening=scenarios/experiments/tiny-screening.yaml
work=$(mktemp -d)
started=()

step() { printf '\n== %s (%d s)\n' "$*" "$SECONDS"; }

stop() {
    echo "prove.sh: $*; logs follow" >&2
    tail -n 20 "$work"/*.log >&2
    exit 1
}

children() { # process
    { grep -lE "^PPid:[[:space:]]+$1\$" /proc/[0-9]*/status 2>/dev/null || true; } | cut -d / -f 3
}

# Ends a process that this script started, and the executors that it started.
end() { # process
    local executors
    executors=$(children "$1")
    kill -9 $executors "$1" 2>/dev/null || true
}

finish() {
    for pid in "${started[@]}"; do end "$pid"; done
    rm -rf "$work"
}
trap finish EXIT

[ -f "$build/careshed-spark.jar" ] || { echo "prove.sh: first build it: mvn -B -Pspark package" >&2; exit 69; }
export SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
quick="-XX:TieredStopAtLevel=1" # they live for seconds: the second compiler would not pay for itself

# A folder that Spark takes for its home, with the jars of the build and perhaps one more.
home() {
    mkdir -p "$work/$1/jars"
    ln -s "$build"/jars/*.jar "$work/$1/jars/"
    [ -z "${2:-}" ] || cp "$2" "$work/$1/jars/"
}

daemon() { # name, home, class, arguments
    local name=$1 home=$work/$2
    shift 2
    SPARK_HOME=$home "$java" -Xmx256m -XX:+UseSerialGC $quick -cp "$home/jars/*" "$@" >"$work/$name.log" 2>&1 &
    started+=($!)
    disown $! # else the shell tells of its end
    eval "$name=$!"
}

worker() { # name, home
    daemon "$1" "$2" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 600m --webui-port 0 \
        -d "$work/$1" "spark://127.0.0.1:$port"
}

until_said() { # text, log
    for _ in $(seq 300); do
        ! grep -q "$1" "$work/$2.log" || return 0
        kill -0 "${!2}" 2>/dev/null || stop "$2 ended before it said '$1'"
        sleep 0.2
    done
    stop "$2 never said '$1'"
}

careshed() { # name of the log and of the results, more options for Java, arguments
    local name=$1
    CARESHED_JAVA_OPTIONS="$quick -Dspark.executor.memory=512m -Dspark.driver.host=127.0.0.1
        -Dspark.executor.extraJavaOptions=$quick $2" \
        src/spark/careshed "${@:3}" --out "$work/$name" >"$work/$name.log" 2>&1
}

kept() { find "$work/$1/runs" -name '*.part' 2>/dev/null | wc -l; }

same() { # results, reference
    diff -r "$work/$1" "$work/$2" >"$work/diff.log" || stop "$1 differs from $2"
    echo "$1: the same bytes as $2, tables and $(kept "$1") runs"
}

step "one process"
careshed local-rows "" experiment $rows --threads 1
careshed local-screening "" experiment $screening

step "master and two workers"
home spark
daemon master spark org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
until_said "I have been elected leader" master
worker one spark
worker two spark
until_said "Successfully registered" one
until_said "Successfully registered" two
on="--on spark://127.0.0.1:$port"

for partitions in 1 7 64; do
    step "$partitions partitions"
    careshed "spark-$partitions" "-Dspark.careshed.partitions=$partitions" experiment $rows $on ||
        stop "it failed with $partitions partitions"
    same "spark-$partitions" local-rows
done

step "speculation: whatever takes longer than half the median is started a second time"
careshed twice "-Dspark.log.level=INFO -Dspark.speculation.quantile=0.1 -Dspark.speculation.multiplier=0.5
    -Dspark.speculation.minTaskRuntime=1ms -Dspark.speculation.interval=10ms" experiment $screening $on ||
    stop "it failed with speculation"
echo "copies of tasks started: $(grep -c 'Marking task .* as speculatable' "$work/twice.log" || true)"
same twice local-screening

step "a comparison"
careshed pair-here "" compare scenarios/tiny/county.yaml scenarios/tiny/one-more-doctor.yaml --worlds 5 \
    --store "$work/store-here"
careshed pair-there "" compare scenarios/tiny/county.yaml scenarios/tiny/one-more-doctor.yaml --worlds 5 \
    --store "$work/store-there" $on || stop "the comparison failed"
same pair-there pair-here
diff -r "$work/store-here" "$work/store-there" >"$work/diff.log" || stop "the stores differ"

step "a worker is killed half-way, in the middle of a partition of ten runs"
careshed killed "-Dspark.careshed.partitions=30 -Dspark.log.level=INFO" experiment $screening $on &
driver=$!
while kill -0 $driver 2>/dev/null && [ "$(kept killed)" -lt 150 ]; do sleep 0.1; done
at=$(kept killed)
kill -0 $driver 2>/dev/null || stop "it was over before the worker could be killed"
[ -n "$(children "$one")" ] || stop "the first worker had no executor"
end "$one"
wait $driver || stop "it failed when a worker was lost"
echo "killed when $at of 300 runs were kept; lost: $(grep -c 'Lost executor' "$work/killed.log" || true) executor," \
    "$(grep -c 'while it was being computed, its executor exited' "$work/killed.log" || true) partitions in the middle"
same killed local-screening

step "a worker with other code"
end "$two"
cp "$build/careshed.jar" "$work/other.jar"
mkdir -p "$work/changed/org/careshed"
printf 'version=0.0.1\nsources=other\n' >"$work/changed/org/careshed/careshed-build.properties"
"${java%java}jar" uf "$work/other.jar" -C "$work/changed" org/careshed/careshed-build.properties
home strange "$work/other.jar"
worker three strange
until_said "Successfully registered" three
if careshed refused "" experiment $rows $on; then stop "other code was not refused"; fi
grep 'careshed:' "$work/refused.log"
grep -q 'a worker refused .*it runs Careshed 0.0.1 (sources other)' "$work/refused.log" || stop "it was refused otherwise"
[ "$(kept refused)" = 0 ] || stop "something of other code was kept"

step "no master"
if careshed nobody "" experiment $rows --on spark://127.0.0.1:1; then stop "nobody answered, and it did not say so"; fi
grep 'careshed:' "$work/nobody.log"

step "all holds"
