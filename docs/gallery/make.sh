#!/usr/bin/env bash
# Makes the gallery: runs the small study beside this file and draws every kind of figure in both languages.
# 生成图集：运行旁边的小型研究，用两种语言画出各类图。
set -euo pipefail
cd "$(dirname "$0")/../.."
careshed=${CARESHED:-./careshed}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp scenarios/tiny/* docs/gallery/study/*.yaml "$work"
for arm in gallery gallery-reform; do
    $careshed run "$work/$arm.yaml" --replications 5 --no-plots --quiet --out "$work/$arm"
done
$careshed switchers "$work/gallery.yaml" "$work/gallery-reform.yaml" --quiet --store "$work/store" --out "$work/switchers" > "$work/log"
$careshed evidence --effects "$work/effects.yaml" --quiet --store "$work/store" --json "$work/evidence.json" >> "$work/log"
$careshed calibrate "$work/calibration.yaml" --quiet --out "$work/card" >> "$work/log"
for language in en zh; do
    rm -f docs/gallery/$language/*.svg
    $careshed plot "$work/gallery" "$work/gallery-reform" "$work/switchers" --evidence "$work/evidence.json" \
        --card "$work/card/card.json" --lang $language --format svg --out docs/gallery/$language
done
