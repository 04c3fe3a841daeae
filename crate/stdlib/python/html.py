"""Text in HTML."""

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Replaces `&`, `<`, `>` and quotes."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


_NAMES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "©", "reg": "®",
          "euro": "€", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
          "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "ndash": "–", "mdash": "—", "hellip": "…",
          "times": "×", "middot": "·", "deg": "°", "plusmn": "±", "laquo": "«", "raquo": "»"}


def unescape(s):
    """Replaces references by their characters; names that are not known stay."""
    import re

    def one(match):
        text = match.group(1)
        if text[0] == "#":
            number = int(text[2:], 16) if text[1] in "xX" else int(text[1:])
            return chr(number) if 0 < number < 0x110000 else "\ufffd"
        return _NAMES.get(text, match.group(0))

    return re.sub(r"&(#\d+|#[xX][0-9a-fA-F]+|\w+);", one, s) if "&" in s else s
