print(b"caf\xe9".decode("latin-1"), b"caf\xe9".decode("ascii", "replace"), b"caf\xe9".decode("ascii", "ignore"))
b"caf\xe9".decode("ascii")
