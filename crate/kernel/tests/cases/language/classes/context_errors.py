class NoExit:
    def __enter__(self): return 1
class NoEnter:
    def __exit__(self, *a): return False
class RaisesInEnter:
    def __enter__(self): raise RuntimeError("in enter")
    def __exit__(self, *a): print("not called")
class RaisesInExit:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError("in exit")
def t1():
    with NoExit(): pass
def t2():
    with NoEnter(): pass
def t3():
    with RaisesInEnter(): pass
def t4():
    with RaisesInExit(): pass
def t5():
    with RaisesInExit(): raise ValueError("body")
def t6():
    with 5: pass
for t in (t1, t2, t3, t4, t5, t6):
    try:
        t()
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))
