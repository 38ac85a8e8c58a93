#!/bin/sh
# Cut the fonts of the pages out of Barlow Semi Condensed: sh scripts/subset_page_fonts.sh
# Pages in English take head.woff2, figures and the Latin letters of headings; those in Chinese
# take figures.woff2. The package is that of the face under the SIL Open Font License.
set -eu

package=@fontsource/barlow-semi-condensed@5.3.0
target=$PWD/templates/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$package" >/dev/null && tar -xzf ./*.tgz)
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check fonttools brotli
face=$work/package/files/barlow-semi-condensed-latin-600-normal.woff2
cut() {
  "$work/env/bin/python" -c 'import os, sys; os.environ["SOURCE_DATE_EPOCH"] = "0"
from fontTools.subset import main; main(sys.argv[1:])' "$face" --flavor=woff2 --no-hinting --desubroutinize \
    --name-IDs='0' --layout-features='kern,tnum,lnum' --unicodes="$1" --output-file="$target/$2"
}
cut U+20-22,U+26-3B,U+3F,U+41-5A,U+61-7A,U+2013-2014,U+2018-2019,U+201C-201D head.woff2
cut U+2E,U+30-39 figures.woff2
cp "$work/package/LICENSE" "$target/OFL-Barlow.txt"
