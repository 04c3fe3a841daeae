import pickle, hashlib, base64, zlib, io, copy
data = {"a": [1, 2.5, None], "t": (1, "x"), "s": {3}, "b": b"\x00", "big": 10 ** 30}
blob = pickle.dumps(data)
print(type(blob), pickle.loads(blob) == data, len(pickle.dumps(list(range(1000)))) < 4000)
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
print(pickle.loads(pickle.dumps(P(3))) == P(3), copy.copy(P(4)).x)
buffer = io.BytesIO()
pickle.dump([1], buffer); pickle.dump("two", buffer)
buffer.seek(0)
print(pickle.load(buffer), pickle.load(buffer))
for wrong in (lambda: 1, (i for i in [])):
    try:
        pickle.dumps(wrong)
    except Exception as error:
        print(type(error).__name__)
print(hashlib.md5(b"hello").hexdigest(), hashlib.sha256("ü".encode()).hexdigest()[:16])
h = hashlib.sha1()
h.update(b"a"); h.update(b"b")
print(h.hexdigest(), base64.b64encode(b"data!"), base64.b64decode("ZGF0YSE="), base64.urlsafe_b64encode(b"??>"))
packed = zlib.compress(b"abc" * 100)
print(len(packed) < 30, zlib.decompress(packed)[:6], zlib.crc32(b"x"), bytes.fromhex("00ff").hex())
pickle.loads(b"")
