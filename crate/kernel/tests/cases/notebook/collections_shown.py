# %%
from collections import Counter, defaultdict, OrderedDict, deque
Counter('mississippi')
# %%
defaultdict(list, a=[1])
# %%
OrderedDict(a=1, b=2)
# %%
deque([1, 2, 3])
# %%
deque([1], maxlen=5)
# %%
Counter()
# %%
OrderedDict()
# %%
d = defaultdict(int)
d['x'] += 1
d
# %%
Counter('the quick brown fox jumps over the lazy dog'.split())
