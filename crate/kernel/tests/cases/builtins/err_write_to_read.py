with open("l2_read.txt", "w") as file:
    file.write("x")
with open("l2_read.txt") as file:
    file.write("y")
