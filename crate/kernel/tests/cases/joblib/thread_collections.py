from collections import Counter, OrderedDict, defaultdict, deque
from joblib import Parallel, delayed
counts, order, groups, queue = Counter(), OrderedDict(), defaultdict(list), deque()
def add(word):
    counts[word] += 1
    order[word] = len(word)
    groups[len(word)].append(word)
    queue.append(word)
    return len(word)
print(Parallel(n_jobs=2, prefer="threads")(delayed(add)(w) for w in ("a", "bb", "a", "ccc")))
print(sorted(counts.items()), dict(order), {k: sorted(v) for k, v in groups.items()}, sorted(queue))
def only_queue(x):
    queue.appendleft(x)
Parallel(n_jobs=2, prefer="threads")(delayed(only_queue)(i) for i in ("z",))
print(queue[0])
def set_item(x):
    queue[0] = x
Parallel(n_jobs=2, prefer="threads")(delayed(set_item)(i) for i in ("y",))
print(queue[0], len(queue))
class Stack(list):
    def push(self, x):
        self.append(x)
        self.last = x
s = Stack()
Parallel(n_jobs=2, prefer="threads")(delayed(s.push)(i) for i in (1,))
print(s, s.last)
