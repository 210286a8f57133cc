#!/usr/bin/env bash
# Cuts the power of a virtual disk: results and store lie on an ext4 image, whose bytes are copied in the middle of a run without a
# sync, which is what the disk held at that moment. The copy is mounted (its journal is replayed), looked at, and the same commands
# go on there. Usage: src/trust/powercut.sh [DRILLS, default 6]. Needs root, loop devices and ext4; says so where they are missing.
# Exit code 1 when something that looks finished is wrong, or the end is another.
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/trust/program.sh
disk=$work/disk after=$work/after
trap 'umount "$after" 2>/dev/null || true; umount "$disk" 2>/dev/null || true; rm -rf "$work"' EXIT
drills=${1:-6}
[[ $drills =~ ^[1-9][0-9]*$ ]] || { echo "powercut: $drills is no count of drills" >&2; exit 2; }
mkdir "$disk" "$after"

mount_disk() { mount -o loop,data="${3:-ordered}",commit=1 "$1" "$2" 2>"$work/refused"; }
truncate -s 64M "$work/empty"
if [ "$(id -u)" != 0 ] || ! mkfs.ext4 -q -F "$work/empty" 2>"$work/refused" || ! mount_disk "$work/empty" "$disk"; then
    tell T51 open "needs root, loop devices and ext4: $(head -n 1 "$work/refused" 2>/dev/null)"
    exit 0
fi
umount "$disk"

runs=12 worlds=30
tiny=$careshed_home/scenarios/tiny
run() { "$careshed" run "$tiny/county.yaml" --no-plots --quiet --replications $runs --threads 2 --out "$1/out"; }
compare() { "$careshed" compare "$tiny/county.yaml" "$tiny/one-more-doctor.yaml" --worlds $worlds --threads 2 --store "$1/store" --out "$1/compared"; }
both() { run "$1" && compare "$1"; }
parts() { { find "$1" -name '*.part' 2>/dev/null || true; } | wc -l; }
inodes() { { find "$1" -name '*.part' -printf '%P %i\n' 2>/dev/null || true; } | sort; }
compared() { (cd "$1" && find compared store -type f ! -name '*.tmp-*' ! -name .lock -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1); }
mix() { printf '%s' "$*" | cksum | cut -d ' ' -f 1; }

mkdir "$work/whole"
begun=$(date +%s%N)
both "$work/whole" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
lasts=$((($(date +%s%N) - begun) / 1000000))
whole=$(digest "$work/whole/out") table=$(compared "$work/whole")

cut=0 equal=0 silent=0 lost=0 kept=0 again=0 finished=0
for drill in $(seq "$drills"); do
    cp "$work/empty" "$work/image"
    mount_disk "$work/image" "$disk" || { cat "$work/refused" >&2; exit 1; }
    (both "$disk" >"$work/said" 2>&1) &
    process=$!
    moment=$(($(mix "cut $drill") % (lasts * 9 / 10)))
    sleep "$((moment / 1000)).$(printf %03d $((moment % 1000)))"
    kill -0 $process 2>/dev/null && cut=$((cut + 1))
    # Parts of which the run knows that they are safe, then the bytes of the disk: it stands still, and two copies are the same, so that
    # they are those of one moment although the kernel writes on.
    pkill -STOP -P $process || true
    safe=$({ cat "$disk/out/journal" 2>/dev/null || true; } | grep -c '^part .* sha256=' || true)
    cp --sparse=always "$work/image" "$work/copy"
    until cp --sparse=always "$work/image" "$work/again" && cmp -s "$work/copy" "$work/again"; do mv "$work/again" "$work/copy"; done
    pkill -CONT -P $process || true
    wait $process || { cat "$work/said" >&2; exit 1; }
    umount "$disk"

    mount_disk "$work/copy" "$after" || { echo "drill $drill: the disk cannot be mounted: $(cat "$work/refused")" >&2; exit 1; }
    there=$({ find "$after/out/parts" -name '*.part' 2>/dev/null || true; } | wc -l)
    [ "$there" -ge "$safe" ] || { lost=$((lost + 1)); echo "drill $drill: $safe parts were safe, $there are there"; }
    kept=$((kept + $(parts "$after")))
    if "$careshed" verify "$after/out" >/dev/null 2>&1; then
        finished=$((finished + 1))
        [ "$(digest "$after/out")" = "$whole" ] || { silent=$((silent + 1)); echo "drill $drill: looks whole and is not"; }
    fi
    inodes "$after" >"$work/inodes"
    if both "$after" >"$work/said" 2>&1 && [ "$(digest "$after/out")" = "$whole" ] && [ "$(compared "$after")" = "$table" ] &&
        "$careshed" verify "$after/out" >/dev/null; then
        equal=$((equal + 1))
    else
        echo "drill $drill ends otherwise: $(tail -n 1 "$work/said")"
    fi
    again=$((again + $(comm -23 "$work/inodes" <(inodes "$after") | grep -c . || true)))
    umount "$after"
done

figure="power of an ext4 disk cut $drills times ($cut in mid-run, $finished after results were whole): $equal equal ends, $kept parts were there and $again"
figure+=" of them made again, $lost cuts lost what was forced, $silent silent corruptions"
if [ $silent = 0 ] && [ $lost = 0 ] && [ $again = 0 ] && [ $equal = "$drills" ]; then tell T51 held "$figure"; else tell T51 broken "$figure"; fi
[ $broken = 0 ]
