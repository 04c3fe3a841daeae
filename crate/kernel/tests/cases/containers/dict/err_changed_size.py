ages = {"ann": 31, "bob": 17}
for name in ages:
    if ages[name] < 18:
        ages[name + "!"] = 0
    print(name)
