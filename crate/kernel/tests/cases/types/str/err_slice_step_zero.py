print("abcdef"[::2], "abcdef"[::-1], "abcdef"[4:1:-2])
"abcdef"[::0]
