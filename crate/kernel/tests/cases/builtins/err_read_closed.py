with open("l2_closed.txt", "w") as file:
    print(file.write("hello"))
print(open("l2_closed.txt").read())
file.write("more")
