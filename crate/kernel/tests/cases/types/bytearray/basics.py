data = bytearray(b"hello")
data[0] = ord("J")
data.append(33)
data.extend(b" bye")
data += b"!"
print(data, len(data), data[0], data[1:3], data == b"Jello! bye!", bytes(data))
data.insert(0, 62)
print(data.pop(), data.pop(0), data)
data.remove(ord("l"))
data.reverse()
print(data, data.find(b"o"), data.count(b"l"), data.upper(), data.split(b" "), data.replace(b"e", b"E"))
del data[0]
del data[::2]
print(data)
data[1:2] = b"xyz"
data[::2] = bytes(len(data[::2]))
print(data, data.copy() is data, list(data))
data.clear()
print(data, bool(data), bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(b"ab") * 2, bytearray(b"a") + b"b", b"a" + bytearray(b"b"))
data *= 3
print(bytearray.fromhex("ff 00"), bytearray(b"ab").hex(), bytearray(b"abc").decode(), bytearray(b"x") < bytearray(b"y"), 97 in bytearray(b"abc"), repr(bytearray(b"it's")), isinstance(data, bytes))
print(bytearray(b"a-b").partition(b"-"), bytearray(b",").join([b"a", b"b"]), bytearray(b" x ").strip(), bytearray(b"abc").translate(None, b"b"), bytearray(b"abc").startswith(b"ab"), bytearray(b"7").zfill(3), bytearray(b"abc").isalpha(), type(bytearray(b"abc")[0:1]), type(bytearray(b"abc").upper()))
