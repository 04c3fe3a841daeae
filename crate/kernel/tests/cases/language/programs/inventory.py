class Item:
    def __init__(self, name, price, qty): self.name, self.price, self.qty = name, price, qty
    @property
    def total(self): return self.price * self.qty
    def __repr__(self): return f"{self.name}@{self.price:.2f}x{self.qty}"
class Inventory:
    def __init__(self): self._items = {}
    def __setitem__(self, name, item): self._items[name] = item
    def __getitem__(self, name): return self._items[name]
    def __iter__(self): return iter(self._items.values())
    def __len__(self): return len(self._items)
    def __contains__(self, n): return n in self._items
    def __iadd__(self, item):
        self[item.name] = item
        return self
inv = Inventory()
inv += Item("pen", 1.5, 10)
inv += Item("book", 12, 2)
print(len(inv), "pen" in inv, inv["book"], sum(i.total for i in inv), sorted(inv, key=lambda i: i.total))
print(f"{'name':<8}|{'total':>8}")
for i in inv: print(f"{i.name:<8}|{i.total:>8.2f}")
try:
    inv["car"]
except KeyError as e:
    print("missing", e)
