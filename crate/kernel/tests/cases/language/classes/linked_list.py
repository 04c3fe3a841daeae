class Node:
    def __init__(self, v, nxt=None): self.v, self.next = v, nxt
class LinkedList:
    def __init__(self, items=()):
        self.head, self.size = None, 0
        for i in items: self.append(i)
    def append(self, v):
        if self.head is None: self.head = Node(v)
        else:
            cur = self.head
            while cur.next: cur = cur.next
            cur.next = Node(v)
        self.size += 1
    def __iter__(self):
        cur = self.head
        while cur is not None:
            yield cur.v
            cur = cur.next
    def __len__(self): return self.size
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        for k, v in enumerate(self):
            if k == i: return v
        raise IndexError("index out of range")
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
    def __repr__(self): return " -> ".join(map(repr, self))
l = LinkedList("abcd")
print(l, len(l), l[2], l[1:3], "c" in l)
l.reverse()
print(l, list(l), max(l))
try:
    l[10]
except IndexError as e:
    print(e)
