print("é".encode("latin-1"))
"price €5".encode("latin-1")
