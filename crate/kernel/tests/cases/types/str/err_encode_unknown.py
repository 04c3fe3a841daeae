"abc".encode("utf-99")
