class A:
    def __len__(self): return "3"
len(A())
