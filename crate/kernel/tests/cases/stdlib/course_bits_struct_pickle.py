import base64
import binascii
import copy
import hashlib
import pickle
import struct
import zlib
data = struct.pack("<IHhbf4s?", 1, 2, -3, -4, 1.5, b"ab", True)
print(data, len(data), struct.calcsize("<IHhbf4s?"), struct.unpack("<IHhbf4s?", data), struct.pack(">d", 3.14).hex(), struct.unpack_from("<H", data, 4), list(struct.iter_unpack("<BB", b"\x01\x02\x03\x04")))
print(base64.b64encode(b"hello\xff"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"hi"), base64.b16encode(b"hi"), binascii.hexlify(b"ab"), bytes.fromhex("61 62"), b"ab".hex(":"))
print(hashlib.sha256(b"abc").hexdigest()[:16], hashlib.md5(b"").hexdigest(), hashlib.sha1("é".encode()).digest()[:4], hashlib.new("sha512", b"x").hexdigest()[:8], zlib.crc32(b"abc"), zlib.decompress(zlib.compress(b"a" * 100)) == b"a" * 100)
class Point:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __getstate__(self): return {"x": self.x, "v": 1}
    def __setstate__(self, s): self.x = s["x"]
for value in (None, True, 10**30, -1.5, "é", b"x", [1, [2]], (1,), {"a": {1, 2}}, frozenset([1]), 1j, range(3), Point(3), Point, len, slice(1, 2), Ellipsis, bytearray(b"q"), OSError(2, "x").args, [float("inf")]):
    for protocol in (4, 5):
        back = pickle.loads(pickle.dumps(value, protocol))
        if back != value: print("differs", value, protocol)
shared = [1]
a = pickle.loads(pickle.dumps([shared, shared]))
print(a[0] is a[1], type(pickle.loads(pickle.dumps(ValueError("a", 1)))).__name__, pickle.loads(pickle.dumps(ValueError("a", 1))).args)
deep = {"a": [1, {"b": (2, [3])}], "p": Point([1])}
shallow, full = copy.copy(deep), copy.deepcopy(deep)
deep["a"][1]["b"][1].append(4); deep["p"].x.append(2)
print(shallow["a"] is deep["a"], full["a"], full["p"].x, copy.copy([1, 2]), copy.deepcopy((1, 2)) == (1, 2), copy.copy(Point(9)).x)
loop = [1]; loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, loop)
print(0b1010 & 0b0110, 0b1010 | 5, 6 ^ 3, ~5, 1 << 10, -16 >> 2, bin(-5), f"{5:08b}", int("101", 2), (1 << 100).bit_length(), (-5).bit_length(), 0xFF, 5 & -5, bytes(3), bytes([65, 66]), b"abc"[0], b"abc"[1:], b"a" in b"abc", b"a,b".split(b","), b"%d-%s" % (5, b"x"), "ab".encode("utf-16-le"), bytearray(b"abc").pop(), memoryview(b"abc")[1], b"\x00\x7f\x80")
for bad in (lambda: struct.pack("B", 300), lambda: struct.unpack("I", b"abc"), lambda: struct.pack("z", 1), lambda: struct.pack("II", 1), lambda: struct.pack("I", "a"), lambda: base64.b64decode("a"), lambda: binascii.unhexlify("abc"), lambda: bytes.fromhex("zz"), lambda: hashlib.new("nope"), lambda: hashlib.md5("text"), lambda: pickle.dumps(lambda: 1), lambda: pickle.loads(b"junk"), lambda: pickle.loads(b""), lambda: pickle.dumps((i for i in [])), lambda: zlib.decompress(b"junk"), lambda: bytes("a"), lambda: bytes([256]), lambda: b"a" + "b", lambda: b"a" == "a", lambda: bytes(-1), lambda: 1.5 & 1, lambda: bytearray(b"a").remove(5), lambda: b"abc"[9], lambda: "a".encode("nope"), lambda: b"\xff".decode("ascii"), lambda: b"\xff".decode("utf-8", "replace"), lambda: "é".encode("ascii", "ignore"), lambda: "é".encode("ascii", "xmlcharrefreplace")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
