#!/bin/sh
# Cut the font of the shared pictures out of Noto Sans CJK: sh scripts/subset_font.sh NotoSansCJK-Bold.ttc
# It keeps ASCII, the common characters of GB 2312 and every character of the content.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check fonttools
python3 - >"$work/characters.txt" <<'PYTHON'
from pathlib import Path

texts = [path.read_text("utf-8") for path in Path("content").rglob("*.*") if path.suffix != ".md"]
texts += [path.read_text("utf-8") for path in Path("templates/strings").glob("*.toml")]
common = [bytes([row, cell]).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
characters = {*map(chr, range(0x20, 0x7F)), *"·–—’“”、。《》：，", *"".join(texts), *"".join(common)}
print("".join(sorted(c for c in characters if c >= " ")))
PYTHON
# The third font of the collection is the one for simplified Chinese.
SOURCE_DATE_EPOCH=0 "$work/env/bin/pyftsubset" "$1" --font-number=2 --text-file="$work/characters.txt" \
  --layout-features='' --no-hinting --desubroutinize --name-IDs='0,1,2,13,14' --drop-tables+=vhea,vmtx,VORG \
  --output-file=templates/fonts/NotoSansSC-Bold-subset.otf
