with open("no_such_file.txt") as file:
    print(file.read())
