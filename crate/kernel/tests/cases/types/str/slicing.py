s = "Python"
for i in (0, 2, -2, None):
    for j in (4, -1, 100, None):
        print(s[i:j], s[i:j:2], s[j:i:-1], end=" | ")
    print()
print(s[::-1], s[10:], s[:0] == "", s[-100:2], s[5:2], s[slice(1, 4)], s[True], s * 0 == "", s[-1:], s[:-1])
print("héllo wörld"[1], "héllo"[::-1], "日本語テキスト"[2:5], len("日本語"), "😀x"[0], len("😀"), "e\u0301", len("e\u0301"))
print("a" "b" 'c', "tab\there", r"raw\n", "nul\0".encode(), "\x41\u0042\U00000043\N{BULLET}", "line \
continued", """tri"ple""")
print(min("hello"), max("hello"), sorted("banana"), list("abc"), tuple("ab"), set("aa"), "abc" < "abd", "Z" < "a", "" < "a", "a" < "ab")
