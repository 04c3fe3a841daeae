ages = {"ann": 31}
del ages["ann"]
print(ages)
del ages["ann"]
