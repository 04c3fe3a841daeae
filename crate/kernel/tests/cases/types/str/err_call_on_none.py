def find(name):
    if name == "ann":
        return "Ann"

print(find("ann").upper())
print(find("bob").upper())
