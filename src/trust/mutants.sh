#!/usr/bin/env bash
# Mutants: changes the compiled program in one place at a time and looks whether the package's own tests notice (PIT, profile `pit`).
# Usage: src/trust/mutants.sh [--minutes N] [--compiled] [--wide] [--with TESTS] [--only CLASSES] [PACKAGE]...    or: src/trust/mutants.sh --page
# Packages are relative to org.careshed (chance, model.journey, ...; all of the list below if none is named), run one after the
# other, each alone on one thread; one that has not ended when the minutes (default 240) are over is given up and its last
# counts stay. Groups `heavy` do not run. A package meets the quick tests of its own room. --wide tries it against those slower
# ones of the room, and of the room of levers, that notice most and notes which of what was left they notice; counts stay. So do
# they --with these tests only, and of these classes --only (both "in quotes, with spaces between", without org.careshed).
# --compiled takes target/classes as they are. --page only writes the page anew. Without target/pit everything is tried, else
# what changed and what was left.
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

minutes=240 compile=yes run=yes wide=no with= only= packages=()
while [ $# -gt 0 ]; do
    case $1 in
        --minutes) minutes=$2; shift ;;
        --compiled) compile=no ;;
        --page) run=no ;;
        --wide) wide=yes ;;
        --with) wide=yes with=$2; shift ;;
        --only) wide=yes only=$2; shift ;;
        -*) echo "mutants.sh: $1 is not an option; see the head of this file" >&2; exit 2 ;;
        *) packages+=("$1") ;;
    esac
    shift
done
[ ${#packages[@]} -gt 0 ] || packages=("${all[@]}")
touch "$found" "$answers"

# Tests of other rooms, of what levers alone bring about in the model.
levers=(policy.{OneVisitService,PaymentReform,ProgrammeLevers,Reimbursement,SharedBeds,SharedRegistrationStory}Test
    policy.{SkillsStory,TelemedicineStory,TwoWayReferrals,VisitingStory}Test people.StartingHabitsTest)

# Tests of a package: which, and which of those not. No other test of its room comes to the visit log.
tests() {
    [ -z "$with" ] || { echo "$with"; return; }
    case $wide$1 in
        yesmodel*) echo "model.*" "${levers[@]}" ;;
        *measure.log) echo "measure.log.*" ;;
        *) echo "${1%%.*}.*" ;;
    esac
}
no_tests() {
    [ $wide = no ] || return 0
    case $1 in
        model.*) echo model.{ArrangedWorld,PrimaryQuality,FrozenDays,Hands,TurningWorld}Test ;;
        model) echo model.{ArrangedWorld,PrimaryQuality,FrozenDays}Test ;;
        measure.invariant) echo measure.log.Visit{Log,Rows}Test measure.{Recomputed,Headline}Test ;;
        measure.log) ;;
        measure*) echo measure.invariant.LivingCountyTest measure.log.Visit{Log,Rows}Test ;;
    esac
}
# Classes of a package whose mutants are tried, with those within them.
classes() {
    local class list=
    for class in ${only:-.}; do list="$list,org.careshed.$1.${class#.}*"; done
    echo "${list#,}"
}
listed() { sed 's/\(^\| \)\([a-z]\)/,org.careshed.\2/g; s/^,//'; }

# One line for each mutant: class, method, mutator, place, status, what was changed.
mutants() {
    sed 's/<mutation /\n&/g' "$1" | awk '
        function inside(tag) {
            return match($0, "<" tag ">[^<]*<") ? substr($0, RSTART + length(tag) + 2, RLENGTH - length(tag) - 3) : ""
        }
        /^<mutation / {
            match($0, / status=.[A-Z_]*/)
            status = substr($0, RSTART + 9, RLENGTH - 9)
            test = inside("killingTest"); sub(/\(.*/, "", test); sub(/.*:/, "", test)
            if (match($0, /\[class:[^\]]*\]/)) {
                of = substr($0, RSTART + 7, RLENGTH - 8); sub(/.*\./, "", of); test = of "." test
            }
            class = inside("mutatedClass"); sub(/^org\.careshed\./, "", class)
            mutator = inside("mutator"); sub(/.*\./, "", mutator); sub(/Mutator$/, "", mutator)
            method = inside("mutatedMethod"); gsub(/&lt;/, "<", method); gsub(/&gt;/, ">", method)
            printf "%s\t%s\t%s\t%s\t%06d\t%s\t%s\t%s\n", class, method, mutator, inside("methodDescription"), inside("index"), status,
                inside("description"), test
        }' | sort | awk -F '\t' -v OFS='\t' '
        { place = $1 FS $2 FS $3; print $1, $2, $3, ++count[place], $6, $7, $8 }'
}

# Counts of a package, then what was not noticed: one line each, headed by the package.
keep() {
    local package=$1 list
    list=$(mktemp)
    mutants "target/pit/$package/mutations.xml" >"$list"
    {
        awk -F '\t' -v package="$package" '$1 != package' "$found"
        awk -F '\t' -v OFS='\t' -v package="$package" -v day="$(date -u +%F)" '
            FILENAME == ARGV[1] { if ($1 == package && $2 == "left" && NF > 8) by[$3, $4, $5, $6] = $9; next }
            { n[$5]++; all++ }
            $5 == "SURVIVED" || $5 == "NO_COVERAGE" { left[++k] = package OFS "left" OFS $1 OFS $2 OFS $3 OFS $4 OFS $5 OFS $6 OFS by[$1, $2, $3, $4] }
            END {
                odd = all - n["KILLED"] - n["SURVIVED"] - n["TIMED_OUT"] - n["NO_COVERAGE"]
                print package, "counts", day, all, n["KILLED"] + odd, n["TIMED_OUT"] + 0, n["SURVIVED"] + 0, n["NO_COVERAGE"] + 0
                for (i = 1; i <= k; i++) print left[i]
            }' "$found" "$list"
    } >"$list.new"
    mv "$list.new" "$found"
    rm "$list"
}

# Which of the mutants that were left another test notices.
keep_wide() {
    local package=$1 list
    list=$(mktemp)
    mutants "target/pit/$package.wide/mutations.xml" >"$list"
    awk -F '\t' -v OFS='\t' -v package="$package" '
        FILENAME == ARGV[1] { if ($5 == "KILLED" && $7 != "") by[$1, $2, $3, $4] = $7; next }
        $1 == package && $2 == "left" {
            $9 = ($3, $4, $5, $6) in by ? by[$3, $4, $5, $6] : $9
        }
        { print }' "$list" "$found" >"$list.new"
    mv "$list.new" "$found"
    rm "$list"
}

write_page() {
    mkdir -p target/trust
    awk -F '\t' -v order="${all[*]}" -v promise=target/trust/mutants.sh.tsv '
        FILENAME ~ /answers/ {
            if ($0 ~ /^#/ || NF < 6) next
            kind[$1, $2, $3, $4] = $5; why[$1, $2, $3, $4] = $6; answers[++na] = $1 SUBSEP $2 SUBSEP $3 SUBSEP $4
            next
        }
        $2 == "counts" {
            row[$1] = sprintf("%d | %d | %d | %d | %d | %s", $4, $5, $6, $7, $8, $3)
            for (i = 4; i <= 8; i++) sum[i] += $i
            last = $3 > last ? $3 : last
            next
        }
        $2 == "left" {
            key = $3 SUBSEP $4 SUBSEP $5 SUBSEP $6
            seen[key] = 1
            what = $8 ($7 == "NO_COVERAGE" ? " (no test comes here)" : "")
            k = $9 != "" ? "held" : key in kind ? kind[key] : "open"
            w = $9 != "" ? "`" $9 "`" : key in why ? why[key] : "not looked at yet"
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
            for (i = 1; i <= n; i++) ran += packages[i] in row
            printf "mutants.sh\t%s\t%s\t%d mutants in %d of %d packages, %d noticed; of %d left %d equivalent, %d held elsewhere, %d open\n",
                ran == n && !kinds["open"] ? "held" : "partly", last, sum[4], ran, n, sum[5] + sum[6], sum[7] + sum[8],
                kinds["equivalent"], kinds["held"], kinds["open"] > promise
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
    mkdir -p target/pit/now
    rm -rf target/pit/now/*
    cp -r target/classes target/test-classes target/pit/now/
    until=$((SECONDS + minutes * 60))
    for package in "${packages[@]}"; do
        left=$((until - SECONDS))
        from=$SECONDS
        printf '%-18s ' "$package"
        if [ $left -le 0 ]; then
            echo 'not begun: no time left'
            continue
        fi
        below=$(cd "src/main/java/org/careshed/${package//.//}" && ls -d */ 2>/dev/null | sed "s|\(.*\)/|org.careshed.$package.\1.*|" | paste -sd, || true)
        into=$PWD/target/pit/$package history=$PWD/target/pit/$package.history known=$history
        if [ $wide = yes ]; then
            into=$into.wide
            history=$into.history
        fi
        without=$(no_tests "$package" | listed)
        # what Maven says goes to .out, since measure.log is the folder of a package
        if timeout "$left" nice -n 19 mvn -B -Dstyle.color=never -Ppit org.pitest:pitest-maven:mutationCoverage \
            "-DtargetClasses=$(classes "$package")" ${below:+"-DexcludedClasses=$below"} \
            "-DtargetTests=$(tests "$package" | listed)" ${without:+"-DexcludedTestClasses=$without"} \
            "-Dcareshed.build.directory=$PWD/target/pit/now" "-DreportsDirectory=$into" \
            "-DhistoryInputFile=$known" "-DhistoryOutputFile=$history" >"$into.out" 2>&1; then
            if [ $wide = yes ]; then keep_wide "$package"; else keep "$package"; fi
            printf '%5d s\n' $((SECONDS - from))
        else
            printf 'not ended after %d s, see %s.out\n' $((SECONDS - from)) "$into"
        fi
    done
fi
write_page
