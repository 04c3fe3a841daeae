"abcdef"[1.0:3]
