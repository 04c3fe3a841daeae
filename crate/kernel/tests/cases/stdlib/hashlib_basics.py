import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha512"):
    h = getattr(hashlib, name)(b"hello")
    h.update(b" world")
    print(name, h.hexdigest(), h.digest_size, h.block_size, h.name)
print(hashlib.md5(b"").hexdigest(), hashlib.sha256("é".encode()).digest()[:4], hashlib.new("sha1", b"a").hexdigest())
print(hashlib.md5(b"x" * 1000).hexdigest(), hashlib.sha1(b"y" * 64).hexdigest(), hashlib.sha256(b"z" * 55).hexdigest(), hashlib.sha256(b"z" * 56).hexdigest())
c = hashlib.sha256(b"a")
d = c.copy()
d.update(b"b")
print(c.hexdigest() == hashlib.sha256(b"a").hexdigest(), d.hexdigest() == hashlib.sha256(b"ab").hexdigest(), "sha256" in hashlib.algorithms_available)
for bad in (lambda: hashlib.md5("text"), lambda: hashlib.md5(5)):
    try:
        bad()
    except TypeError as error:
        print(error)
