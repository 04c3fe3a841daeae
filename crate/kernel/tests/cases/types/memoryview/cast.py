view = memoryview(b"\x01\x00\x02\x00")
print(view.tolist())
print(view.cast("H").tolist())
