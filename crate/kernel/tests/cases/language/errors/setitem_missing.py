class A:
    def __getitem__(self, k): return 1
A()[0] = 2
