from collections import OrderedDict

class LRU:
    def __init__(self, size):
        self.size, self.data = size, OrderedDict()
    def get(self, key):
        if key in self.data:
            self.data.move_to_end(key)
            return self.data[key]
    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.size:
            self.data.popitem(last=False)

c = LRU(2)
for k in "abca":
    c.put(k, ord(k))
print(list(c.data), c.get("c"), list(c.data), c.get("zz"))
