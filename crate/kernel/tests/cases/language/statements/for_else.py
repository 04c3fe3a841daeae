def prime(n):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
for n in range(2, 10):
    prime(n)
for x in []:
    pass
else:
    print("empty")
try:
    print(x)
except NameError as e:
    print(e)
for i in range(3):
    for j in range(3):
        if j == i:
            break
        print(i, j)
    else:
        print("inner complete", i)
        continue
    print("outer", i)
