#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Scores the tagger by cross-validation: cross-validate.sh CORPUS SCORER [FOLDS]. For each fold the weights are trained on the others,
# and SCORER FILE --rasid PROGRAM is run on its part of the corpus with a rasid that uses those weights.
set -eu
corpus=$1 scorer=$2 folds=${3:-5}
here=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$here/config" "$work/config"
rm -f "$work/config/gazetteer/names.weights"
printf '#!/bin/sh\nexec "%s" "$@" --config "%s"\n' "$here/.build/release/rasid" "$work/config/rasid.yaml" > "$work/rasid"
chmod +x "$work/rasid"
fold=1
while [ "$fold" -le "$folds" ]; do
    rm -f "$work/config/gazetteer/names.weights"
    "$here/deploy/tagger/train.py" "$corpus" --features "$here/.build/release/tagger-features" \
        --config "$work/config" --leave-out "$fold/$folds" --output "$work/weights" --held-out "$work/part.txt"
    cp "$work/weights" "$work/config/gazetteer/names.weights"
    echo "fold $fold"
    "$scorer" "$work/part.txt" --rasid "$work/rasid"
    fold=$((fold + 1))
done
