b"abc"[5]
