for s in ("it's", 'say "hi"', "both ' and \"", "\n\t\r\\", "\x00\x1f\x7f", "é", "\u200b", "\ud7ff", "😀", "\xa0", "\x85", "\u2028", "\ue000", "日本", "\xad"):
    print(repr(s), ascii(s), len(s))
print(str("x"), str(3), str(2.50), str([1, "a"]), str({"k": None}), str((1,)), str(b"x"), str(ValueError("boom")), str(object)[:8], str())
print(str(b"caf\xc3\xa9", "utf-8"), str(b"abc", encoding="ascii", errors="strict"), str(object="x"))
print("%r %s" % ("a'b", "a'b"), f"{'x'!r}", "{!r:>6}".format("a"), repr("a" * 3), ascii("naïve – ok"), ascii(["é"]))
