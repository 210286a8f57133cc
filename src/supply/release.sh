#!/usr/bin/env bash
# Follows docs/release.md with the release in target/release, in a folder of its own, and tries to get past the checks of the build.
# Usage: src/supply/release.sh [--all], after mvn -B -Prelease package; --all flips a byte in every library instead of three.
set -euo pipefail
cd "$(dirname "$0")/../.."
results=${TRUST_RESULTS:-$PWD/target/trust}
mkdir -p "$results"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
broken=0

tell() { # promise, held or broken, figure
    printf '%-5s %-6s %s\n' "$1" "$2" "$3"
    printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$(date -u +%F)" "$3" >"$results/$1.tsv"
    [ "$2" != broken ] || broken=$((broken + 1))
}

set -- "${1:-}" target/release/careshed-*.zip
[ $# = 2 ] && [ -f "$2" ] || { echo "release: target/release must hold one careshed-VERSION.zip: mvn -B -Prelease package" >&2; exit 1; }
name=$(basename "$2" .zip)
place="$work/somewhere 县"
mkdir -p "$place"
cp "$2" "$2.sha256" "$place/"

# ---- the page, word for word, where nothing but Java is found -----------------------------------------------------
mkdir "$work/bin"
for tool in sh java dirname readlink sed sort cat rm mkdir; do ln -s "$(command -v $tool)" "$work/bin/"; done
bare() { env -i PATH="$work/bin" "$@"; }
if (cd "$place" && sha256sum --quiet -c "$name.zip.sha256" && unzip -q "$name.zip" && cd "$name" && sha256sum --quiet -c SHA256SUMS) &&
    bare "$place/$name/careshed" verify --self >"$work/self" 2>&1 &&
    bare "$place/$name/careshed" run "$place/$name/scenarios/tiny/county.yaml" --replications 2 --no-plots --quiet --out "$work/out" &&
    bare "$place/$name/careshed" verify "$work/out" >/dev/null; then
    tell T106 held "$(sed 's/ as they were packed.*/ whole/' "$work/self"); a run of the unpacked release with nothing but Java"
else
    tell T106 broken "$(tail -n 1 "$work/self")"
fi
libraries=$(find "$place/$name/lib" -name '*.jar' | wc -l)
billed=$(grep -c '<purl>' "$place/$name/careshed-sbom.xml")
listed=$(grep -vc '^#' src/supply/dependencies.txt)
if [ "$libraries" = "$listed" ] && [ "$billed" = $((listed + 1)) ]; then
    tell T101 held "$listed libraries listed, shipped and in the bill of materials, equal bytes (compared by the release build)"
else
    tell T101 broken "$listed libraries listed, $libraries shipped, $billed in the bill of materials with the program itself"
fi

# ---- a byte in the program ----------------------------------------------------------------------------------------
mapfile -t jars < <(cd "$place/$name" && ls -d lib/*.jar careshed.jar | { [ -n "$1" ] && cat || sed -n '$p;5p;40p;/picocli/p'; })
missed=0
for jar in "${jars[@]}"; do
    file=$place/$name/$jar
    cp "$file" "$work/sound"
    printf '~' | dd of="$file" bs=1 seek=$(($(stat -c %s "$file") / 2)) conv=notrunc status=none
    cmp -s "$file" "$work/sound" && printf '!' | dd of="$file" bs=1 seek=$(($(stat -c %s "$file") / 2)) conv=notrunc status=none
    code=0
    bare "$place/$name/careshed" verify --self >"$work/self" 2>&1 || code=$?
    { [ $code = 65 ] && grep -qF "$jar" "$work/self"; } || { echo "$jar: $code $(head -n 1 "$work/self")"; missed=$((missed + 1)); }
    cp "$work/sound" "$file"
done
if [ $missed = 0 ]; then tell T107 held "${#jars[@]} jars with one byte changed, each named"
else tell T107 broken "$missed of ${#jars[@]} jars with one byte changed are not named"; fi

# ---- libraries that nobody listed ---------------------------------------------------------------------------------
git clone -q . "$work/clone"
cp src/supply/* "$work/clone/src/supply/"
build() { (cd "$work/clone" && mvn -o -B -Dstyle.color=never -Dcareshed.fast process-resources) >"$work/log" 2>&1; }
more='<dependency><groupId>org.opentest4j</groupId><artifactId>opentest4j</artifactId><version>1.3.0</version></dependency>'
awk -v more="$more" '{ print } /<\/dependencyManagement>/ { wanted = 1 } wanted && /<dependencies>/ { print more; wanted = 0 }' pom.xml \
    >"$work/clone/pom.xml"
stopped=0
! build && grep -q 'new *org.opentest4j:opentest4j:1.3.0' "$work/log" && stopped=$((stopped + 1))
git -C "$work/clone" checkout -q pom.xml
sed -i 's#\(info.picocli:picocli:[^ ]* \).#\1g#' "$work/clone/src/supply/dependencies.txt"
! build && grep -q 'changed *info.picocli' "$work/log" && stopped=$((stopped + 1))
if [ $stopped = 2 ]; then tell T102 held "a library more and a library with other bytes each stop the build"
else tell T102 broken "$stopped of 2 strange libraries stop the build: $(grep -m1 -E 'exec|ERROR' "$work/log")"; fi
cp src/supply/dependencies.txt "$work/clone/src/supply/"
sed -i 's#\(info.picocli:picocli:[^ ]* [^ ]* \).*#\1GPL-3.0-only#' "$work/clone/src/supply/dependencies.txt"
if ! build && grep -q 'picocli:.*GPL-3.0-only' "$work/log"; then
    tell T104 held "$listed libraries under allowed licences; one under another stops the build"
else
    tell T104 broken "a licence that is not allowed passes"
fi
[ $broken = 0 ]
