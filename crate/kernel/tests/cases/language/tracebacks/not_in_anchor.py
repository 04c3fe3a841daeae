x = 5
y = 3 in x
