print(b"caf\xc3\xa9".decode())
b"caf\xe9".decode("utf-8")
