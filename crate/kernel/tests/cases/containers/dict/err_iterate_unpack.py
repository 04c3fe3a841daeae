ages = {"ann": 31, "bob": 17}
for name, age in ages:
    print(name, age)
