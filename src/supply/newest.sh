#!/usr/bin/env bash
# Raises every library to its newest release in a copy of the sources, builds, runs the tiny county and the arranged one, and
# compares tables and summary with those of the build as it is. New majors are tried too, one by one: one that does not build, or changes
# a figure, stays where it was and is named, and so does a release that cannot be had. Usage: src/supply/newest.sh [--minor], which
# leaves majors alone; asks the network for releases. Monthly is often enough. Exit code 1 if a minor release changes a figure or cannot be built.
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/trust/program.sh
trap 'rm -rf "$work"' EXIT
copy=$work/copy
mkdir "$copy"
cp -R pom.xml src scenarios "$copy/"

# Early releases are no releases, and those named by a day are older than all others.
early='(?i)(.*[-.](alpha|beta|milestone|m|rc|cr|ea|pre|preview|snapshot)[-.]?[0-9]*.*|(19|20)[0-9]{6}.*)'
plugin=org.codehaus.mojo:versions-maven-plugin:2.18.0

maven() { (cd "$copy" && nice -n 19 mvn -B -Dstyle.color=never -Dcareshed.fast \
    -Dcareshed.build.directory="$copy/target" "$@") >"$work/log" 2>&1; }
raise() { # whether majors too
    maven "$plugin:use-latest-releases" "$plugin:update-properties" -DallowMajorUpdates="$1" -DgenerateBackupPoms=false \
        -DprocessDependencyManagement=true "-Dmaven.version.ignore=$early"
}

# One number over what a program finds: the command that runs it comes as arguments.
found() {
    local name
    : >"$work/sums"
    for name in county arranged; do
        rm -rf "$work/out"
        "$@" run "$careshed_home/scenarios/tiny/$name.yaml" --no-plots --quiet --out "$work/out" >"$work/said" 2>&1 || return 1
        sed -i '/^  "hash": /d' "$work/out/summary.json" # of the build too, which is another one
        (cd "$work/out" && find tables summary.json summary.txt -type f -print0 | sort -z | xargs -0 sha256sum) >>"$work/sums"
    done
    sha256sum <"$work/sums" | cut -d ' ' -f 1
}

# Builds the copy and runs it; prints its number, or why there is none.
tried() {
    rm -rf "$copy/target/classes"
    if ! maven -Dmaven.antrun.skip=true compile dependency:build-classpath -Dmdep.outputFile="$work/path" -DincludeScope=runtime; then
        echo "does not build: $(grep -m1 -oE '(cannot find symbol|package [^ ]+ does not exist|wrong version [0-9.]+|incompatible types.*|Could not [^:]*|ERROR.*)' "$work/log")"
    else
        found "$java" -Xmx256m -XX:+UseSerialGC -Djava.awt.headless=true -cp "$copy/target/classes:$(cat "$work/path")" org.careshed.cli.Main ||
            echo "does not run: $(tail -n 1 "$work/said")"
    fi
}
libraries() { tr ':' '\n' | sed -n 's#.*/\([^/]*\)\.jar$#\1#p' | sed -E 's/-([0-9][^-]*(-[A-Za-z0-9.]+)?)$/ \1/' | sort; }

before=$(found "$careshed")
ls "$program"/lib/*.jar | libraries >"$work/from"

# Lines of one file that stand otherwise in another.
differing() { diff --unchanged-line-format= --old-line-format='%dn
' --new-line-format= "$1" "$2" || true; }
version() { sed -n "$1s/.*>\([^<]*\)<.*/\1/p" "$2"; }
name() { # of the library whose version stands in a line
    local name
    name=$(sed -n "$(($1 - 1)),$1s#.*<artifactId>\(.*\)</artifactId>.*#\1#p" "$copy/pom.xml")
    echo "${name:-$(sed -n "$1s#.*<\([^/>]*\)\.version>.*#\1#p" "$copy/pom.xml")}"
}

cp "$copy/pom.xml" "$work/as-it-is.xml"
raise false || { tail -n 5 "$work/log" >&2; exit 1; }
cp "$copy/pom.xml" "$work/majors.xml"
if [ "${1:-}" != --minor ]; then
    mv "$copy/pom.xml" "$work/minor.xml"
    cp "$work/as-it-is.xml" "$copy/pom.xml"
    raise true || { tail -n 5 "$work/log" >&2; exit 1; }
    mv "$copy/pom.xml" "$work/majors.xml"
    mv "$work/minor.xml" "$copy/pom.xml"
fi

# All minor releases at once; a release that cannot be had is put back with all that came out under its number.
left=
while after=$(tried); [[ $after == "does not build"* ]]; do
    lost=$(grep -m1 -oE 'artifact descriptor for [^ ]+|Could not find artifact [^ ]+' "$work/log" | sed -E 's/.* //; s/.*:(jar|pom)://; s/:.*//')
    lines=$([ -z "$lost" ] || differing "$copy/pom.xml" "$work/as-it-is.xml" | while read -r line; do
        [ "$(version "$line" "$copy/pom.xml")" != "$lost" ] || echo "$line"; done)
    [ -n "$lines" ] || break
    left+="${left:+; }$(for line in $lines; do name "$line"; done | sort -u | paste -sd ' ') $lost (cannot be had)"
    for line in $lines; do
        sed -i "${line}s/>[^<]*</>$(version "$line" "$work/as-it-is.xml")</" "$copy/pom.xml"
        sed -i "${line}s/>[^<]*</>$(version "$line" "$work/as-it-is.xml")</" "$work/majors.xml"
    done
done

# Then each new major of a library that is shipped, one by one.
if [ "$after" = "$before" ]; then
    cp "$work/path" "$work/path-kept"
    for line in $(differing "$copy/pom.xml" "$work/majors.xml"); do
        library=$(name "$line")
        grep -qE "/$library(_jdbc)?-[0-9]" "$work/path-kept" || continue
        cp "$copy/pom.xml" "$work/kept.xml"
        new=$(version "$line" "$work/majors.xml")
        sed -i "${line}s/>[^<]*</>$new</" "$copy/pom.xml"
        outcome=$(tried)
        if [ "$outcome" = "$before" ]; then
            cp "$work/path" "$work/path-kept"
        else
            [[ ! $outcome =~ ^[0-9a-f]{64}$ ]] || outcome="other figures"
            left+="${left:+; }$library $new ($outcome)"
            cp "$work/kept.xml" "$copy/pom.xml"
        fi
    done
    cp "$work/path-kept" "$work/path"
fi

if [ "$after" = "$before" ]; then
    libraries <"$work/path" >"$work/to"
    moved=$(join "$work/from" "$work/to" | awk '$2 != $3 { printf "%s%s %s to %s", sep, $1, $2, $3; sep = ", " }')
    count=$(join "$work/from" "$work/to" | awk '$2 != $3' | wc -l)
    tell T110 "$([ "${1:-}" = --minor ] && echo partly || echo held)" "$count of $(wc -l <"$work/from") libraries raised, tables and summary of two counties the same ${before:0:12}${1:+ (minor releases alone)}: ${moved:-all are the newest}${left:+. Not raised: $left}"
else
    tell T110 broken "with the newest releases: $after"
    exit 1
fi
