view = memoryview(b"abc")
print(view[0], view[1:].tobytes(), view.readonly)
view[0] = 1
