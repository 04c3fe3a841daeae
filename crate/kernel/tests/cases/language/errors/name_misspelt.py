total = 5
print("start")
print(totl)
