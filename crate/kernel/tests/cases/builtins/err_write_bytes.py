with open("l2_bytes.txt", "wb") as file:
    print(file.write(b"abc"))
    file.write("abc")
