import uuid, hashlib, base64, binascii, zlib

names = ["alpha", "beta"]
print([str(uuid.uuid5(uuid.NAMESPACE_URL, n)) for n in names], uuid.uuid3(uuid.NAMESPACE_OID, "x").version, uuid.UUID(int=5), uuid.UUID(bytes=b"\x01" * 16).hex)
print([hashlib.sha256(n.encode()).hexdigest()[:12] for n in names], hashlib.md5(b"".join(n.encode() for n in names)).hexdigest(), zlib.crc32(b"alpha"), zlib.adler32(b"beta"))
h = hashlib.sha1()
for chunk in (b"a" * 100, b"b" * 100, b""):
    h.update(chunk)
print(h.hexdigest() == hashlib.sha1(b"a" * 100 + b"b" * 100).hexdigest(), base64.b64encode(h.digest()).decode(), len(base64.b64decode(base64.b64encode(bytes(range(256))))))
print(binascii.hexlify("é".encode()), bytes.fromhex("c3a9").decode(), base64.b32encode(b"hi"), base64.urlsafe_b64encode(b"??>>").decode(), sorted([uuid.UUID(int=3), uuid.UUID(int=1)])[0].int)
