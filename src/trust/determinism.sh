#!/usr/bin/env bash
# The same run on other threads, compilers, collectors, Javas, languages, clocks, folders and users: one hash of tables, summary
# and manifest. Usage: src/trust/determinism.sh [--short]; the short form tries a few of each. Exit code 1 when there are two hashes.
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/trust/program.sh
trap 'rm -rf "$work"' EXIT
short=
[ "${1:-}" != --short ] || short=yes

scenario=$careshed_home/scenarios/tiny/county.yaml
arguments=(--no-plots --quiet --replications 3)
plain=(-Xmx256m -Djava.awt.headless=true -Djfr.unsupported.vm=true)
odd=()

# arguments: promise, words for the case, then a command that makes the folder named by $out
try() {
    local promise=$1 case=$2 hash seconds=$SECONDS
    shift 2
    out=$work/out-$asked
    asked=$((asked + 1))
    if "$@" >"$work/said" 2>&1 && hash=$(digest "$out"); then
        expected=${expected:-$hash}
        [ "$hash" = "$expected" ] || odd+=("$promise")
    else
        hash="failed: $(tail -n 1 "$work/said")"
        odd+=("$promise")
    fi
    tried+=("$promise")
    printf '%-4s %-44s %-12.60s %3d s\n' "$promise" "$case" "${hash:0:12}$([ "$hash" = "$expected" ] || printf ' DIFFERS %s' "${hash:12}")" \
        $((SECONDS - seconds))
    rm -rf "$out"
}
tried=()
expected=

# Java with these options, without the launcher, which would settle most of what is tried here.
bare() { "$java" "${plain[@]}" "$@" -jar "$jar" run "$scenario" "${arguments[@]}" --out "$out"; }
threads() { "$java" "${plain[@]}" -jar "$jar" run "$scenario" "${arguments[@]}" --threads "$1" --out "$out"; }
another() { "$1" "${plain[@]}" -jar "$jar" run "$scenario" "${arguments[@]}" --out "$out"; }
zone() { TZ=$1 bare; }
launched() { "$careshed" run "$scenario" "${arguments[@]}" --out "$out"; }
in_parts() { # the same three replications, each in a process that is told only of itself
    local one
    for one in 0 1 2; do
        "$java" "${plain[@]}" -jar "$jar" run "$scenario" --no-plots --quiet --replication $one --out "$out-$one"
        cmp "$out-$one"/parts/*0"$one"-*.part "$work/whole"/parts/*0"$one"-*.part
    done
    cp -R "$work/whole" "$out"
    rm -rf "$out"-[012]
}
other_folder() {
    local place="$work/another 县域 folder"
    mkdir -p "$place/results of mine"
    cp -R "$careshed_home/scenarios/tiny" "$place/"
    (cd "$place" && LC_ALL=C "$careshed" run tiny/county.yaml "${arguments[@]}" --out "results of mine/小小县")
    mv "$place/results of mine/小小县" "$out"
    rm -rf "$place"
}
other_user() { # who may read the program and nothing of ours
    mkdir -p "$work/shared" && chmod 777 "$work/shared"
    [ -d "$work/copy" ] || { mkdir "$work/copy" && cp -R "$program/careshed.jar" "$program/lib" "$careshed_home/scenarios/tiny" "$work/copy/"; }
    chmod -R a+rX "$work/copy"
    (cd / && HOME=/nowhere setpriv --reuid=65534 --regid=65534 --clear-groups "$java" "${plain[@]}" -jar "$work/copy/careshed.jar" \
        run "$work/copy/tiny/county.yaml" "${arguments[@]}" --out "$work/shared/out")
    mv "$work/shared/out" "$out"
}

out=$work/whole
threads 1 >/dev/null 2>&1
expected=$(digest "$work/whole")

counts="1 2 3 7 8 64"; [ -z "$short" ] || counts="2 7"
for n in $counts; do try T15 "$n threads" threads "$n"; done

[ -n "$short" ] || try T16 "interpreted (-Xint)" bare -Xint
try T16 "first compiler alone" bare -XX:TieredStopAtLevel=1
[ -n "$short" ] || try T16 "second compiler alone" bare -XX:-TieredCompilation
collectors="Serial Parallel G1 Shenandoah Z"; [ -z "$short" ] || collectors="Serial G1"
for c in $collectors; do
    if "$java" "-XX:+Use${c}GC" -version >/dev/null 2>&1; then try T16 "$c collector" bare "-XX:+Use${c}GC"; fi
done

javas=0
own=$(readlink -f "$(command -v "$java")")
for other in /usr/lib/jvm/*/bin/java; do
    [ -x "$other" ] && [ ! -L "$(dirname "$(dirname "$other")")" ] && [ "$(readlink -f "$other")" != "$own" ] || continue
    version=$("$other" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.version = //p')
    [ "${version%%[.-]*}" -ge 17 ] 2>/dev/null || continue
    try T17 "Java $version" another "$other"
    javas=$((javas + 1))
done

languages="en-US zh-CN tr-TR ar-EG de-DE fa-IR th-TH"; [ -z "$short" ] || languages="ar-EG tr-TR"
for l in $languages; do try T18 "language $l" bare "-Duser.language=${l%-*}" "-Duser.country=${l#*-}"; done
[ -n "$short" ] || try T18 "language th-TH-TH, Thai digits" bare -Duser.language=th -Duser.country=TH -Duser.variant=TH

zones="UTC Asia/Shanghai America/New_York Pacific/Apia"; [ -z "$short" ] || zones=Pacific/Apia
for z in $zones; do try T19 "time zone $z" zone "$z"; done

try T20 "LC_ALL=C, folder with spaces and Chinese" other_folder
try T20 "the launcher" launched
if [ "$(id -u)" = 0 ]; then try T20 "another user, no home" other_user; fi

starts=20; [ -z "$short" ] || starts=2
[ -z "${TRUST_STARTS:-}" ] || starts=$TRUST_STARTS
for n in $(seq "$starts"); do try T21 "start $n of $starts" bare; done

try T22 "each replication alone" in_parts

# a report and a question, again and again
again=10; [ -z "$short" ] || again=2
for n in $(seq "$again"); do
    "$careshed" report "$work/whole" --out "$work/report-$n" >/dev/null 2>&1 || true
    [ -e "$work/report-$n/report.pdf" ] && cat "$work/report-$n"/report.* | sha256sum || echo "no report $n"
    rm -rf "$work/report-$n"
done >"$work/reports"
reports=$(sort -u "$work/reports" | wc -l)

echo
verdict() { # promise, words
    local count=0 wrong=0 p
    for p in "${tried[@]}"; do [ "$p" != "$1" ] || count=$((count + 1)); done
    for p in ${odd[@]+"${odd[@]}"}; do [ "$p" != "$1" ] || wrong=$((wrong + 1)); done
    if [ "$count" = 0 ]; then tell "$1" open "not tried here: $2"
    elif [ "$wrong" = 0 ]; then tell "$1" held "$count $2, one hash ${expected:0:12}"
    else tell "$1" broken "$wrong of $count $2 differ"; fi
}
verdict T15 "counts of threads"
verdict T16 "compilers and collectors"
verdict T17 "other Javas"
verdict T18 "languages"
verdict T19 "time zones"
verdict T20 "surroundings (LC_ALL=C, folders, launcher, user)"
verdict T21 "starts"
verdict T22 "ways to ask for replications one by one"
if [ "$reports" = 1 ] && ! grep -q no "$work/reports"; then tell T25 held "$again reports of one run as HTML, PDF and for Word, the same bytes"
else tell T25 broken "$reports different reports of $again"; fi
[ "$broken" = 0 ] || exit 1
echo "one hash in $asked runs: $expected"
