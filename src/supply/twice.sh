#!/usr/bin/env bash
# Builds the release twice, in two folders that share no name, under another clock zone, language, umask and home, and compares the
# bytes. Usage: src/supply/twice.sh; prints the SHA-256 of the one zip, or what differs and exit code 1.
set -euo pipefail
cd "$(dirname "$0")/../.."

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
here=$PWD
commit=$(git rev-parse --short=12 HEAD)
results=${TRUST_RESULTS:-$here/target/trust}
mkdir -p "$results"
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}

# arguments: folder, umask, then variables of the surroundings
build() {
    local folder=$1 mask=$2
    shift 2
    git clone -q "$here" "$folder"
    git -C "$folder" checkout -q "$commit"
    (cd "$folder" && umask "$mask" && exec env "$@" mvn -B -Dstyle.color=never -Prelease -Dcareshed.fast \
        -Dmaven.repo.local="$repository" package) >"$temp/log" 2>&1 || { grep -E "exec|ERROR" "$temp/log" >&2; exit 1; }
}

build "$temp/one" 022 TZ=UTC LC_ALL=C.UTF-8
build "$temp/县 two/deeper" 077 TZ=Asia/Shanghai LC_ALL=C.UTF-8 LANG=tr_TR.UTF-8 HOME="$temp/home" USER=other MAVEN_OPTS=-Duser.language=tr

one=("$temp"/one/target/release/careshed-*.zip)
two=("$temp/县 two/deeper"/target/release/careshed-*.zip)
if cmp "${one[0]}" "${two[0]}"; then
    figure="two builds of $commit are the same bytes: $(cut -d ' ' -f 1 "${one[0]}.sha256")"
    echo "T100  held   $figure"
    printf 'T100\theld\t%s\t%s\n' "$(date -u +%F)" "$figure" >"$results/T100.tsv"
else
    diff "${one[0]%.zip}/SHA256SUMS" "${two[0]%.zip}/SHA256SUMS" || true
    echo "T100  broken the files above differ between two builds of $commit"
    printf 'T100\tbroken\t%s\ttwo builds of %s differ\n' "$(date -u +%F)" "$commit" >"$results/T100.tsv"
    exit 1
fi
