"""Turn a symbol of a font of signs into the character that it looks like."""

# Ticks and boxes of Wingdings, which are in forms and lists; by the low byte of their codes.
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA1: "○",
    0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xE0: "→", 0xD8: "➢", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xA3: "□", 0x97: "●"}
# Numbers in circles stand in a row in both fonts.
_WINGDINGS |= {0x81 + offset: chr(0x2460 + offset) for offset in range(10)}
_WINGDINGS |= {0x8C + offset: chr(0x2776 + offset) for offset in range(10)}
_WINGDINGS_2 |= {0x6A + offset: chr(0x2460 + offset) for offset in range(10)}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol(font: str, code: str) -> tuple[str, bool]:
    """Return the character for a code in hexadecimal, and whether it is known to look so."""
    try:
        number = int(code, 16)
    except ValueError:
        return "\ufffd", False
    known = _FONTS.get(font.lower(), {}).get(number & 0xFF)
    if known and (number >> 8) in (0x00, 0xF0):
        return known, True
    if not 0x20 <= number < 0xFFFE or 0x7F <= number < 0xA0 or 0xD800 <= number < 0xE000:
        return "\ufffd", False
    return chr(number), not 0xE000 <= number < 0xF900
