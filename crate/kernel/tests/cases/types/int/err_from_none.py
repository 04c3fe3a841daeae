ages = {"ann": "31", "bob": None}
print(int(ages["ann"]))
print(int(ages["bob"]))
