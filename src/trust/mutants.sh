#!/usr/bin/env bash
# Mutants: changes the compiled program in one place at a time and looks whether the package's own tests notice (PIT, profile `pit`).
# Usage: src/trust/mutants.sh [--minutes N] [--compiled] [PACKAGE]...    or: src/trust/mutants.sh --page
# Packages are relative to org.careshed (chance, model.journey, ...; all of the list below if none is named), run one after the
# other, each alone on one thread; one that has not ended when the minutes (default 240) are over is given up and its last
# counts stay. Groups `heavy` do not run. --compiled takes target/classes as they are. --page only writes the page anew.
# Keeps counts and survivors in docs/trust/mutants-found.tsv and writes docs/trust/mutants.md from them and from the answers in
# docs/trust/mutants-answers.tsv: class, method, mutator, which of the method's places of that mutator (places counted from the
# top, so lines may move), kind (equivalent, held, open) and why.
set -euo pipefail
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
all=(chance engine model model.journey measure measure.tally measure.visits measure.log measure.invariant)
found=docs/trust/mutants-found.tsv
answers=docs/trust/mutants-answers.tsv
page=docs/trust/mutants.md

minutes=240 compile=yes run=yes packages=()
while [ $# -gt 0 ]; do
    case $1 in
        --minutes) minutes=$2; shift ;;
        --compiled) compile=no ;;
        --page) run=no ;;
        -*) echo "mutants.sh: $1 is not an option; see the head of this file" >&2; exit 2 ;;
        *) packages+=("$1") ;;
    esac
    shift
done
[ ${#packages[@]} -gt 0 ] || packages=("${all[@]}")
touch "$found" "$answers"

# One line for each mutant: class, method, mutator, place, status, what was changed.
mutants() {
    sed 's/<mutation /\n&/g' "$1" | awk '
        function inside(tag) {
            return match($0, "<" tag ">[^<]*<") ? substr($0, RSTART + length(tag) + 2, RLENGTH - length(tag) - 3) : ""
        }
        /^<mutation / {
            match($0, / status=.[A-Z_]*/)
            status = substr($0, RSTART + 9, RLENGTH - 9)
            class = inside("mutatedClass"); sub(/^org\.careshed\./, "", class)
            mutator = inside("mutator"); sub(/.*\./, "", mutator); sub(/Mutator$/, "", mutator)
            method = inside("mutatedMethod"); gsub(/&lt;/, "<", method); gsub(/&gt;/, ">", method)
            printf "%s\t%s\t%s\t%s\t%06d\t%s\t%s\n", class, method, mutator, inside("methodDescription"), inside("index"), status,
                inside("description")
        }' | sort | awk -F '\t' -v OFS='\t' '
        { place = $1 FS $2 FS $3; print $1, $2, $3, ++count[place], $6, $7 }'
}

# Counts of a package, then what was not noticed: one line each, headed by the package.
keep() {
    local package=$1 list
    list=$(mktemp)
    mutants "target/pit/$package/mutations.xml" >"$list"
    {
        awk -F '\t' -v package="$package" '$1 != package' "$found"
        awk -F '\t' -v OFS='\t' -v package="$package" -v day="$(date -u +%F)" '
            { n[$5]++ }
            $5 == "SURVIVED" || $5 == "NO_COVERAGE" { left[++k] = package OFS "left" OFS $0 }
            END {
                odd = NR - n["KILLED"] - n["SURVIVED"] - n["TIMED_OUT"] - n["NO_COVERAGE"]
                print package, "counts", day, NR, n["KILLED"] + odd, n["TIMED_OUT"] + 0, n["SURVIVED"] + 0, n["NO_COVERAGE"] + 0
                for (i = 1; i <= k; i++) print left[i]
            }' "$list"
    } >"$list.new"
    mv "$list.new" "$found"
    rm "$list"
}

write_page() {
    awk -F '\t' -v order="${all[*]}" '
        FILENAME ~ /answers/ {
            if ($0 ~ /^#/ || NF < 6) next
            kind[$1, $2, $3, $4] = $5; why[$1, $2, $3, $4] = $6; answers[++na] = $1 SUBSEP $2 SUBSEP $3 SUBSEP $4
            next
        }
        $2 == "counts" {
            row[$1] = sprintf("%d | %d | %d | %d | %d | %s", $4, $5, $6, $7, $8, $3)
            for (i = 4; i <= 8; i++) sum[i] += $i
            next
        }
        $2 == "left" {
            key = $3 SUBSEP $4 SUBSEP $5 SUBSEP $6
            seen[key] = 1
            what = $8 ($7 == "NO_COVERAGE" ? " (no test comes here)" : "")
            k = key in kind ? kind[key] : "open"
            w = key in why ? why[key] : "not looked at yet"
            kinds[k]++; of[$1, k]++
            lines[$1] = lines[$1] sprintf("| `%s` | `%s` | %s | %s: %s |\n", $3, $4, what " (" $5 " " $6 ")", k, w)
        }
        END {
            print "| package | mutants | killed | timed out | survived | not covered | day | equivalent | held | open |"
            print "|---|---|---|---|---|---|---|---|---|---|"
            n = split(order, packages, " ")
            for (i = 1; i <= n; i++) {
                p = packages[i]
                if (p in row) printf "| `%s` | %s | %d | %d | %d |\n", p, row[p], of[p, "equivalent"], of[p, "held"], of[p, "open"]
                else printf "| `%s` | not run |||||||||\n", p
            }
            printf "| all | %d | %d | %d | %d | %d | | %d | %d | %d |\n", sum[4], sum[5], sum[6], sum[7], sum[8],
                kinds["equivalent"], kinds["held"], kinds["open"]
            print "\n## What is left\n"
            for (i = 1; i <= n; i++) {
                p = packages[i]
                if (lines[p] == "") continue
                printf "### %s\n\n| class | method | changed | answer |\n|---|---|---|---|\n%s\n", p, lines[p]
            }
            for (i = 1; i <= na; i++) if (!(answers[i] in seen)) {
                gone = answers[i]; gsub(SUBSEP, " ", gone)
                print "mutants.sh: answered, but not left any more: " gone > "/dev/stderr"
            }
        }' "$answers" "$found" >"$page.table"
    awk -v table="$page.table" '
        /^<!-- from here on/ { print; while ((getline line < table) > 0) print line; exit }
        { print }' "$page" >"$page.new"
    mv "$page.new" "$page"
    rm "$page.table"
}

if [ $run = yes ]; then
    [ $compile = no ] || mvn -q -B -Dstyle.color=never test-compile
    mkdir -p target/pit
    until=$((SECONDS + minutes * 60))
    for package in "${packages[@]}"; do
        left=$((until - SECONDS))
        from=$SECONDS
        printf '%-18s ' "$package"
        if [ $left -le 0 ]; then
            echo 'not begun: no time left'
            continue
        fi
        below=$(cd "src/main/java/org/careshed/${package//.//}" && ls -d */ 2>/dev/null | sed "s|\(.*\)/|org.careshed.$package.\1.*|" | paste -sd,)
        if timeout "$left" nice -n 19 mvn -B -Dstyle.color=never -Ppit org.pitest:pitest-maven:mutationCoverage \
            "-DtargetClasses=org.careshed.$package.*" ${below:+"-DexcludedClasses=$below"} \
            "-DtargetTests=org.careshed.${package%%.*}.*" "-DreportsDirectory=target/pit/$package" \
            "-DhistoryInputFile=target/pit/$package.history" "-DhistoryOutputFile=target/pit/$package.history" \
            >"target/pit/$package.log" 2>&1; then
            keep "$package"
            printf '%5d s\n' $((SECONDS - from))
        else
            printf 'not ended after %d s, see target/pit/%s.log\n' $((SECONDS - from)) "$package"
        fi
    done
fi
write_page
