class A: pass
class B(A, flag=1): pass
