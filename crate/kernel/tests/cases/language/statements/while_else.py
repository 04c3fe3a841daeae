n = 5
while n > 0:
    n -= 2
    if n == 1:
        continue
    print(n)
else:
    print("done", n)
while True:
    break
else:
    print("never")
i = 0
while i < 3:
    i += 1
    if i == 2:
        break
else:
    print("no")
print(i)
while False:
    pass
else:
    print("empty runs else")
