import heapq
a = [("C", 3), ("A", 1)]
b = [("C", -9), ("B", 5), ("A", 0)]
c = [("C", 7)]
key = lambda pair: pair[0]
print(list(heapq.merge(a, b, c, key=key, reverse=True)))
print(list(heapq.merge(a[::-1], b[::-1], c, key=key)))
print(list(heapq.merge([5, 3, 1], [4, 3, 2], reverse=True)), list(heapq.merge()), list(heapq.merge([], [1])))
logs = [["08:00 web start", "08:05 web stop"], ["08:01 db start", "08:05 db stop"]]
for line in heapq.merge(*logs, key=lambda line: line.split()[0]):
    print(line)
class Task:
    def __init__(self, priority, name): self.priority, self.name = priority, name
    def __lt__(self, other): return self.priority < other.priority
    def __repr__(self): return self.name
print(list(heapq.merge([Task(1, "a"), Task(3, "b")], [Task(1, "c"), Task(2, "d")])))
print(list(heapq.merge([Task(3, "b"), Task(1, "a")], [Task(3, "d"), Task(1, "c")], reverse=True)))
print(next(heapq.merge(iter(range(10**9)), [-1])))
print(list(heapq.merge([1], 5)))
