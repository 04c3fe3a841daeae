print(bytes("é", "utf-8"))
bytes("é")
