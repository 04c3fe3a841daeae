class V:
    def __add__(self, o):
        return self.x + o
print(V() + 1)
