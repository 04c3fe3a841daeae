if True:
	tab = 1
	print(tab)
total = (1 +
         2 +   # a comment
         3)
print(total)
def f(a,
      b,
      ):
    return [
        a,
        b,
    ]
print(f(1, 2,))
x = 1 if True \
    else 2
print(x)
# comment at the start
    # indented comment
print("after")

class A:

    x = 1

    def m(self):

        return 2
print(A().m())
if x:
    # only a comment first
    print("x")
