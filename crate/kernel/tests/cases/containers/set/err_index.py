colours = {"red"}
print(colours[0])
