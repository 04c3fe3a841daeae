def sort_for_ever(n):
    return sorted([n, n], key=sort_for_ever)
def map_for_ever(n):
    return list(map(map_for_ever, [n]))
class Node:
    def __eq__(self, other):
        return [self] == [Node()]
    def __repr__(self):
        return repr([Node()])
    def __call__(self, n):
        return self(n + 1)
for attempt in (sort_for_ever, map_for_ever, lambda n: Node() == n, lambda n: repr(Node()), Node()):
    try:
        attempt(1)
    except RecursionError as error:
        print(type(error).__name__, str(error)[:32])
def depth(n):
    return n if n == 0 else max(map(depth, [n - 1])) + 1
print(depth(100))
