class A:
    def __exit__(self, *a): pass
with A(): pass
