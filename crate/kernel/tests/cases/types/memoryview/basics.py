data = bytearray(b"abcdefgh")
view = memoryview(data)
print(len(view), view[0], view[-1], bytes(view[2:5]), view[::2].tobytes(), view.tolist(), view.readonly, view.nbytes, view.format, view.itemsize, view.ndim, view.shape, view.strides)
view[0] = ord("Z")
view[2:4] = b"!!"
print(data, view == data, view == b"Zb!!efgh", list(view[:3]), view.tobytes(), view.hex(), 98 in view, type(view[1:]))
part = view[4:]
part[0] = 0
print(data, part.obj is data, view.obj is data, memoryview(b"x").readonly, memoryview(b"ab") == memoryview(b"ab"), hash(memoryview(b"ab")) == hash(b"ab"))
with memoryview(b"abc") as m:
    print(m.tolist(), bytes(m), bytearray(m), b"".join([m, b"d"]))
data2 = bytearray(3)
with memoryview(data2) as m:
    m[:] = b"xyz"
data2.append(1)
print(data2, memoryview(data2).toreadonly().readonly, int.from_bytes(memoryview(b"\x01\x00"), "big"), [b for b in memoryview(b"\x01\x02")])
