if 1:
    x = 1
elif 2:
x = 2
