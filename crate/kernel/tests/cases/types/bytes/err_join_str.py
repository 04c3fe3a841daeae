print(b", ".join([b"a", b"b"]))
b", ".join(["a"])
