ages = {"ann": 31}
print(ages.pop("bob", None))
ages.pop("bob")
