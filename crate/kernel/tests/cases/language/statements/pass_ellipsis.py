def todo(): ...
def nothing():
    pass
class Empty: ...
print(todo(), nothing(), Empty.__name__, ..., Ellipsis is ...)
if 1: pass
for _ in range(2): pass
x = 1; y = 2; print(x + y)
if x: print("one line"); print("still")
while False: pass
