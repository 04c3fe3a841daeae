import secrets, uuid, string

print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), isinstance(secrets.token_urlsafe(), str), 0 <= secrets.randbelow(10) < 10)
print(secrets.choice([7]), len("".join(secrets.choice(string.ascii_letters) for _ in range(12))), secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"))
u = uuid.uuid4()
print(len(str(u)), u.version, uuid.UUID(str(u)) == u, u != uuid.uuid4())
k = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(k, repr(k), k.hex, k.int, uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"))
for bad in (lambda: uuid.UUID("x"), lambda: secrets.randbelow(0), lambda: secrets.choice([])):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
