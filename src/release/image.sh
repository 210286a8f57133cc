#!/usr/bin/env bash
# Puts a Java of its own into the release, for this kind of machine: nothing else need be installed where it runs.
# Usage: src/release/image.sh, after mvn -B -Prelease package; writes target/release/careshed-VERSION-SYSTEM-MACHINE.tar.gz.
set -euo pipefail
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8 TZ=UTC

made=target/release
set -- "$made"/careshed-*.zip
[ $# = 1 ] && [ -f "$1" ] || { echo "image: $made must hold one careshed-VERSION.zip: mvn -B -Prelease package" >&2; exit 1; }
name=$(basename "$1" .zip)
machine=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
image=$made/$name-$machine
java=${JAVA_HOME:+$JAVA_HOME/bin/}

# The standard modules whole, as some libraries ask for theirs by name only (jdeps stops at their module descriptors), and what
# lies beside the standard: random generators, the web server, files in zips, elliptic curves for https, Unsafe, names in Chinese.
modules=java.se,jdk.random,jdk.httpserver,jdk.zipfs,jdk.crypto.ec,jdk.unsupported,jdk.localedata

rm -rf "$image" "$image.tar.gz"
cp -R "$made/$name" "$image"
chmod 755 "$image/careshed"
"${java}jlink" --add-modules "$modules" --include-locales en,zh --strip-debug --no-header-files --no-man-pages \
    --compress 2 --output "$image/runtime"
"$image/runtime/bin/java" -Xshare:dump >/dev/null 2>&1

# Of DuckDB's machine code only this machine's.
case $machine in
    linux-x86_64) keep=linux_amd64 ;;
    linux-aarch64) keep=linux_arm64 ;;
    darwin-*) keep=osx_universal ;;
    *) keep= ;;
esac
for code in "$image"/lib/libduckdb_java.so_*; do
    [ -z "$keep" ] || [ "$code" = "$image/lib/libduckdb_java.so_$keep" ] || rm "$code"
done

"${java}java" src/supply/Supply.java seal "$image"
tar -C "$made" --sort=name --owner=0 --group=0 --numeric-owner --mtime=2026-01-01 -czf "$image.tar.gz" "$name-$machine"
(cd "$made" && sha256sum "$name-$machine.tar.gz" >"$name-$machine.tar.gz.sha256")
du -sh "$image/runtime" "$image" "$image.tar.gz"
