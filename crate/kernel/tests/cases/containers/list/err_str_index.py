person = ["Ann", 31]
print(person["name"])
