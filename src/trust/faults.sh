#!/usr/bin/env bash
# Hurts runs in every way that a machine can, goes on, and compares with a run that was left alone: no wrong figure may come
# out in silence, and nothing that was finished may be run again.
# Usage: src/trust/faults.sh [DRILLS, default 6; 200 at night]. A tmpfs is mounted where root runs it. Exit code 1 when a promise breaks.
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/trust/program.sh
mounted=
trap '[ -z "$mounted" ] || umount "$mounted"; rm -rf "$work"' EXIT
drills=${1:-6}
[[ $drills =~ ^[1-9][0-9]*$ ]] || { echo "faults: $drills is no count of drills" >&2; exit 2; }

runs=12
run=(run "$careshed_home/scenarios/tiny/county.yaml" --no-plots --quiet --replications $runs --threads 2)

# figures of all drills
ended=0 equal=0 again=0 silent=0

# arguments: folder, then more words of the command; what is said goes to $work/said
begin() {
    local folder=$1
    shift
    exec "$careshed" "${run[@]}" --out "$folder" "$@" >"$work/said" 2>&1
}
parts() { { find "$1/parts" -name '*.part' 2>/dev/null || true; } | wc -l; }
inodes() { { find "$1/parts" -name '*.part' -printf '%f %i\n' 2>/dev/null || true; } | sort; }
traces() { grep -cE '^[[:space:]]+at [a-z]|Exception' "$work/said" || true; }
mix() { printf '%s' "$*" | cksum | cut -d ' ' -f 1; }

# A folder that claims to be whole and is not what it should be, would be a corruption in silence.
look() {
    if "$careshed" verify "$1" >"$work/verified" 2>&1 && [ "$(digest "$1")" != "$whole" ]; then
        silent=$((silent + 1))
        return 1
    fi
}

# arguments: folder. The same command goes on; what was finished stays, and the end is that of a run left alone.
goes_on() {
    local before
    before=$(inodes "$1")
    look "$1" || return 1
    ended=$((ended + 1))
    (begin "$1") || { echo "does not go on: $(tail -n 1 "$work/said")"; return 1; }
    again=$((again + $(comm -23 <(printf '%s\n' "$before") <(inodes "$1") | grep -c . || true)))
    [ "$(digest "$1")" = "$whole" ] && "$careshed" verify "$1" >/dev/null 2>&1 || { echo "other bytes in $1"; return 1; }
    equal=$((equal + 1))
}

# arguments: promise, words, failures, tries
verdict() {
    if [ "$3" = 0 ]; then tell "$1" held "$4 $2"; else tell "$1" broken "$3 of $4 $2 failed"; fi
}

(begin "$work/whole") || { cat "$work/said" >&2; exit 1; }
whole=$(digest "$work/whole")

# ---- ends that nobody asked for --------------------------------------------------------------------------------

# The moment is a function of the drill's number: after so many parts, and up to 120 ms more. Past the last part tables are joined.
failed=0 alive=0 landing=0
for drill in $(seq "$drills"); do
    folder=$work/killed
    rm -rf "$folder"
    moment=$(mix "drill $drill")
    (begin "$folder") &
    process=$!
    while kill -0 $process 2>/dev/null && [ "$(parts "$folder")" -lt $((moment % (runs + 1))) ]; do sleep 0.003; done
    sleep "0.$(printf %03d $((moment / 16 % 120)))"
    if kill -9 $process 2>/dev/null; then
        alive=$((alive + 1))
        [ "$(parts "$folder")" -lt $runs ] || landing=$((landing + 1))
    fi
    wait $process 2>/dev/null || true
    goes_on "$folder" || failed=$((failed + 1))
done
verdict T27 "runs stopped by kill -9 ($alive before their end, $landing of them while results were joined), the same bytes" $failed "$drills"
verdict T36 "locks of dead processes taken over" $failed "$drills"

failed=0 tries=0
for signal in TERM:143 INT:130 HUP:129; do
    folder=$work/signalled
    rm -rf "$folder"
    (exec env --default-signal=INT,HUP,TERM "$careshed" "${run[@]}" --out "$folder" >"$work/said" 2>&1) &
    process=$!
    while kill -0 $process 2>/dev/null && [ "$(parts "$folder")" -lt 3 ]; do sleep 0.003; done
    asked_at=$SECONDS
    kill -"${signal%:*}" $process 2>/dev/null || true
    code=0
    wait $process 2>/dev/null || code=$?
    tries=$((tries + 1))
    [ $code = "${signal#*:}" ] && [ $((SECONDS - asked_at)) -le 10 ] && [ "$(traces)" = 0 ] && goes_on "$folder" ||
        { echo "SIG${signal%:*} ended with $code"; failed=$((failed + 1)); }
done
verdict T28 "signals (TERM, INT, HUP): their exit codes within 10 s, and the run goes on" $failed $tries

failed=0 tries=0
for point in temp-write:4 before-rename:5 before-journal:3 journal-line:2 before-complete; do
    folder=$work/crashed
    rm -rf "$folder"
    code=0
    (CARESHED_JAVA_OPTIONS=-Dcareshed.crashAt=$point begin "$folder") || code=$?
    tries=$((tries + 1))
    [ $code = 137 ] && goes_on "$folder" || { echo "$point ended with $code"; failed=$((failed + 1)); }
done
verdict T29 "worst moments of a write" $failed $tries

# ---- no room ---------------------------------------------------------------------------------------------------

if [ "$(id -u)" = 0 ] && mkdir "$work/small" && mount -t tmpfs -o size=1m tmpfs "$work/small" 2>/dev/null; then
    mounted=$work/small
    failed=0
    code=0
    (begin "$work/small/out") || code=$?
    [ $code = 74 ] && [ "$(traces)" = 0 ] || { echo "too small a disk: $code $(tail -n 1 "$work/said")"; failed=$((failed + 1)); }
    rm -rf "$work/small/out"

    # enough at first; then somebody else fills it
    mount -o remount,size=20m "$work/small"
    (begin "$work/small/out") &
    process=$!
    while kill -0 $process 2>/dev/null && [ "$(parts "$work/small/out")" -lt 2 ]; do sleep 0.003; done
    cat /dev/zero >"$work/small/filler" 2>/dev/null || true
    code=0
    wait $process || code=$?
    [ $code = 74 ] && [ "$(traces)" = 0 ] || { echo "a disk that fills: $code $(tail -n 1 "$work/said")"; failed=$((failed + 1)); }
    rm -f "$work/small/filler"
    goes_on "$work/small/out" || failed=$((failed + 1))
    rm -rf "$work/small/out"
    verdict T30 "full disks (tmpfs): exit code 74 with advice, and the run goes on when there is room" $failed 2

    failed=0
    mount -o remount,ro "$work/small"
    code=0
    (begin "$work/small/out") || code=$?
    [[ $code =~ ^7[34]$ ]] && [ "$(traces)" = 0 ] || { echo "read-only: $code $(tail -n 1 "$work/said")"; failed=$((failed + 1)); }
    umount "$mounted"
    mounted=
    tries=1
else
    tell T30 open "needs root, for a small tmpfs"
    failed=0 tries=0
fi
# Links that lead in a circle; a disk with room for bytes but not for files, from the beginning and when somebody fills it.
failed=0 tries=0
ln -s circle "$work/circle"
ln -s there "$work/here" && ln -s here "$work/there"
for place in "$work/circle" "$work/circle/out" "$work/here/there/out"; do
    code=0
    (begin "$place") || code=$?
    tries=$((tries + 1))
    [ $code = 73 ] && grep -q 'a link that leads in a circle' "$work/said" && [ "$(traces)" = 0 ] ||
        { echo "$place: $code $(tail -n 1 "$work/said")"; failed=$((failed + 1)); }
done
if [ "$(id -u)" = 0 ] && mkdir -p "$work/small" && mount -t tmpfs -o size=20m,nr_inodes=6 tmpfs "$work/small" 2>/dev/null; then
    mounted=$work/small
    for files in 6 18 30 50; do
        mount -o remount,nr_inodes=$files "$work/small"
        code=0
        (begin "$work/small/out") || code=$?
        tries=$((tries + 1))
        [ $code = 74 ] && grep -q 'no more files' "$work/said" && [ "$(traces)" = 0 ] ||
            { echo "$files files: $code $(tail -n 1 "$work/said")"; failed=$((failed + 1)); }
    done
    mount -o remount,nr_inodes=1000 "$work/small"
    goes_on "$work/small/out" || failed=$((failed + 1))
    umount "$mounted"
    mounted=
    verdict T45 "circles of links and full tables of files (tmpfs): exit code 73 or 74 with what to do, and the run goes on when there is room" $failed $tries
else
    tell T45 open "needs root, for a tmpfs of few files"
fi

echo taken >"$work/taken"
long=$work/$(printf 'n%.0s' $(seq 300))
for place in "$work/taken" "$work/taken/out" "$long"; do
    code=0
    (begin "$place") || code=$?
    tries=$((tries + 1))
    [[ $code =~ ^7[34]$ ]] && [ "$(traces)" = 0 ] || { echo "${place:0:60}: $code $(tail -n 1 "$work/said")"; failed=$((failed + 1)); }
done
verdict T44 "places that cannot be written (read-only, a file, below a file, too long a name): exit code 73 or 74, no trace" $failed $tries

# so many threads need more than this
folder=$work/cramped
code=0
(CARESHED_JAVA_OPTIONS="-Xms12m -Xmx12m" exec "$careshed" "${run[@]:0:${#run[@]}-1}" $runs --out "$folder" >"$work/said" 2>&1) || code=$?
if [ $code = 3 ] && grep -q 'out of memory.*--memory.*--threads' "$work/said" && goes_on "$folder"; then
    tell T33 held "a heap of 12 MB for $runs threads: exit code 3 with advice, and the run goes on with more"
else
    tell T33 broken "a heap of 12 MB for $runs threads: exit code $code, $(tail -n 1 "$work/said")"
fi

# ---- two at once -----------------------------------------------------------------------------------------------

failed=0 refused=0
pairs=$((drills / 2 > 2 ? drills / 2 : 2))
for pair in $(seq $pairs); do
    folder=$work/both
    rm -rf "$folder"
    (exec "$careshed" "${run[@]}" --out "$folder" >"$work/said-1" 2>&1) & first=$!
    (exec "$careshed" "${run[@]}" --out "$folder" >"$work/said-2" 2>&1) & second=$!
    one=0 other=0
    wait $first || one=$?
    wait $second || other=$?
    case $one:$other in
        0:73) refused=$((refused + 1)); grep -q "process $first on" "$work/said-2" || failed=$((failed + 1)) ;;
        73:0) refused=$((refused + 1)); grep -q "process $second on" "$work/said-1" || failed=$((failed + 1)) ;;
        0:0) ;; # one came when the other was done
        *) echo "two at once ended with $one and $other"; failed=$((failed + 1)) ;;
    esac
    look "$folder" && [ "$(digest "$folder")" = "$whole" ] || { echo "two at once: other bytes"; failed=$((failed + 1)); }
done
verdict T35 "pairs of processes on one folder, $refused turned away by name, the same bytes" $failed $pairs

# ---- bytes that change -----------------------------------------------------------------------------------------

# arguments: file of the folder. Verify must refuse the folder and name the file.
noticed() {
    if "$careshed" verify "$work/damaged" >"$work/verified" 2>&1; then
        silent=$((silent + 1))
        echo "nobody noticed: $1"
        return 1
    fi
    grep -qF "$1" "$work/verified" && ! grep -qE 'Exception|^[[:space:]]+at ' "$work/verified" ||
        { echo "not named: $1: $(head -n 1 "$work/verified")"; return 1; }
}
cp -R "$work/whole" "$work/damaged"
mapfile -t files < <(cd "$work/whole" && find . -type f -size +0 ! -name .lock -printf '%P\n' | LC_ALL=C sort)
failed=0 tries=0
flips=$((drills * 2))
for n in $(seq $flips); do
    name=${files[$(((n * 7919) % ${#files[@]}))]}
    size=$(stat -c %s "$work/whole/$name")
    offset=$(($(mix "flip $n") % size))
    byte=$(od -An -tu1 -j $offset -N 1 "$work/whole/$name" | tr -d ' ')
    printf "\\x$(printf %02x $((byte ^ (1 << ($(mix "bit $n") % 8)))))" |
        dd of="$work/damaged/$name" bs=1 seek=$offset conv=notrunc status=none
    tries=$((tries + 1))
    noticed "$name" || failed=$((failed + 1))
    cp "$work/whole/$name" "$work/damaged/$name"
done
verdict T37 "flipped bits in ${#files[@]} files, refused by verify with the file's name" $failed $tries

failed=0 tries=0
for n in $(seq "$drills"); do
    name=${files[$(((n * 104729) % ${#files[@]}))]}
    size=$(stat -c %s "$work/whole/$name")
    truncate -s $(($(mix "cut $n") % size)) "$work/damaged/$name"
    tries=$((tries + 1))
    noticed "$name" || failed=$((failed + 1))
    cp "$work/whole/$name" "$work/damaged/$name"
done
verdict T38 "files cut short, refused by verify with the file's name" $failed $tries

mapfile -t all < <(cd "$work/whole" && ls parts/*.part)
failed=0
rm "$work/damaged/${all[1]}"
noticed "${all[1]}" || failed=$((failed + 1))
cp "$work/whole/${all[2]}" "$work/damaged/${all[1]}"
noticed "${all[1]}" || failed=$((failed + 1))
cp "$work/whole/${all[1]}" "$work/damaged/${all[1]}"
cp "$work/whole/${all[1]}" "$work/damaged/parts/twice.part"
noticed "parts/twice.part" || failed=$((failed + 1))
verdict T39 "parts lost, swapped and doubled, refused by verify with the file's name" $failed 3

# ---- clocks ----------------------------------------------------------------------------------------------------

failed=0 tries=0
if command -v faketime >/dev/null; then
    clock=$work/clock
    library=$(faketime -f '+0d' sh -c 'printf %s "$LD_PRELOAD"') # Java waits for ever where the clock of its waits is moved, too
    for jump in '-1d' '+365d'; do
        folder=$work/jumped
        rm -rf "$folder"
        echo '+0d' >"$clock"
        (LD_PRELOAD=$library FAKETIME_TIMESTAMP_FILE=$clock FAKETIME_CACHE_DURATION=1 DONT_FAKE_MONOTONIC=1 \
            FAKETIME_FORCE_MONOTONIC_FIX=0 exec timeout 120 "$careshed" "${run[@]}" --out "$folder" >"$work/said" 2>&1) &
        process=$!
        while kill -0 $process 2>/dev/null && [ "$(parts "$folder")" -lt 3 ]; do sleep 0.003; done
        echo "$jump" >"$clock"
        code=0
        wait $process || code=$?
        tries=$((tries + 1))
        [ $code = 0 ] && [ "$(digest "$folder")" = "$whole" ] && "$careshed" verify "$folder" >/dev/null 2>&1 ||
            { echo "a clock that jumps by $jump: $code $(tail -n 1 "$work/said")"; failed=$((failed + 1)); }
    done
    how="jumps of the clock in mid-run (a day back, a year on)"
else
    how="shifts of file times between start and end (no faketime here)"
fi
for shift in '1 day ago' '1 year'; do
    folder=$work/shifted
    rm -rf "$folder"
    (CARESHED_JAVA_OPTIONS=-Dcareshed.crashAt=before-journal:4 begin "$folder") || true
    find "$folder" -exec touch -d "$shift" {} +
    tries=$((tries + 1))
    goes_on "$folder" || failed=$((failed + 1))
done
verdict T46 "$how, file times a day back and a year on, the same bytes" $failed $tries

# ---- poor surroundings -----------------------------------------------------------------------------------------

failed=0 tries=0
poor() { # words, then a command line for the shell; its errors hold no trace
    tries=$((tries + 1))
    (cd "$work" && sh -c "$2") >/dev/null 2>"$work/said" || true
    [ "$(traces)" = 0 ] || { echo "$1: $(head -n 1 "$work/said")"; failed=$((failed + 1)); }
}
poor "a reader that goes away" "'$careshed' schema | head -n 1"
poor "no standard output" "'$careshed' schema >&-"
poor "no standard input and error" "'$careshed' verify '$work/whole' <&- 2>&-"
poor "no home" "env -u HOME '$careshed' verify '$work/whole'"
poor "no folder for temporary files" "CARESHED_JAVA_OPTIONS=-Djava.io.tmpdir=/nowhere '$careshed' ${run[*]} --out '$work/poor'"
look "$work/poor" || failed=$((failed + 1))
verdict T50 "poor surroundings, no trace of Java" $failed $tries

printf '\ndrills that ended early and went on  %d\nequal ends                           %d\nfinished parts run again             %d\nsilent corruptions                   %d\n' \
    $ended $equal $again $silent
if [ $again = 0 ] && [ $silent = 0 ] && [ $ended = $equal ]; then
    tell drill held "$ended interrupted runs, $equal equal ends, $again finished parts run again, $silent silent corruptions"
else
    tell drill broken "$ended interrupted runs, $equal equal ends, $again finished parts run again, $silent silent corruptions"
fi
[ $broken = 0 ]
