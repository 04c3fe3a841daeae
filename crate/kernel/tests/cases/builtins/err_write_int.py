with open("l2_int.txt", "w") as file:
    file.write(5)
