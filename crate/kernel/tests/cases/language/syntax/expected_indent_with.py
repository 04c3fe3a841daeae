with a:
x = 2
