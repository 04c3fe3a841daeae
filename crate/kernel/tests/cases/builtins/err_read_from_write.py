with open("l2_write.txt", "w") as file:
    file.read()
