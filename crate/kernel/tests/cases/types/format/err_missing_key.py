print("{name} is {age}".format(name="Ann", age=3))
print("{name} is {agee}".format(name="Ann", age=3))
