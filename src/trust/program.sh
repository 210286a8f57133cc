# Read by the scripts beside it: where the program is that they try, and how they tell what they found.
#
#   CARESHED_HOME  an unpacked release or image, or a clone; default this clone, which is built first when its sources changed
#   TRUST_RESULTS  a folder where the last result of each promise is kept; default target/trust

export LC_ALL=C.UTF-8
unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CARESHED_JAVA_OPTIONS CARESHED_LANG
root=$PWD
careshed_home=$(cd "${CARESHED_HOME:-$root}" && pwd)
careshed=$careshed_home/careshed
results=${TRUST_RESULTS:-$root/target/trust}
mkdir -p "$results"

"$careshed" --version >/dev/null
if [ -f "$careshed_home/careshed.jar" ]; then
    program=$careshed_home
else
    program=$(dirname "$(ls -t "$careshed_home"/target/app/*/ready | head -n 1)")
fi
jar=$program/careshed.jar
java=$careshed_home/runtime/bin/java
[ -x "$java" ] || java=${JAVA_HOME:+$JAVA_HOME/bin/}java

work=$(mktemp -d)
chmod 755 "$work"
broken=0
asked=0

# arguments: promise, held or broken or open, figure. The line is printed and kept.
tell() {
    printf '%-5s %-6s %s\n' "$1" "$2" "$3"
    printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$(date -u +%F)" "$3" >"$results/$1.tsv"
    [ "$2" != broken ] || broken=$((broken + 1))
}

# One number over a results folder: its tables, summary and manifest; what a run may not change.
digest() {
    (cd "$1" && find tables summary.json summary.txt manifest.json -type f -print0 | LC_ALL=C sort -z |
        xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1)
}
