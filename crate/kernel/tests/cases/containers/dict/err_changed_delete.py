ages = {"ann": 31, "bob": 17, "cy": 3}
for name, age in ages.items():
    print(name)
    if age > 18:
        del ages[name]
