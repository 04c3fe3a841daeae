ages = {"ann": 31}
print(ages["ann"], ages.get("bob"), ages.get("bob", 0))
print(ages["bob"])
