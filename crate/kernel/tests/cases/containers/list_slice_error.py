xs = [1, 2, 3, 4]
try:
    xs[::2] = [1]
except ValueError as error:
    print(error)
try:
    xs[0:2] = 5
except TypeError as error:
    print(error)
try:
    xs[::0]
except ValueError as error:
    print(error)
xs[4] = 1
