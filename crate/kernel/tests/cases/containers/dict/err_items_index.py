ages = {"ann": 31}
print(list(ages.items())[0])
print(ages.items()[0])
