with open("l2_x.txt", "w") as file:
    file.write("x")
open("l2_x.txt", "x")
