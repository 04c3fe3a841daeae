class A:
    def __contains__(self, x): raise LookupError("cannot look")
5 in A()
