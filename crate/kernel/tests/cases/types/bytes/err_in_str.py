print(104 in b"hello", b"ell" in b"hello")
print("h" in b"hello")
