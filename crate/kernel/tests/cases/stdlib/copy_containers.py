import copy
from collections import deque, defaultdict, OrderedDict, Counter

for value in ([1, [2]], (1, [2]), {"a": [1]}, {1, 2}, deque([1, [2]]), defaultdict(list, {"k": [1]}), OrderedDict(a=[1]), Counter("aab"), frozenset([1])):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    print(type(shallow).__name__, shallow == value, deep == value, type(deep) is type(value))
d = defaultdict(list, {"k": [1]})
e = copy.deepcopy(d)
e["k"].append(2)
e["new"].append(3)
print(d, e, e.default_factory)
board = [["."] * 3 for _ in range(3)]
alias, clone = board[:], copy.deepcopy(board)
board[1][1] = "X"
print(alias[1], clone[1], copy.deepcopy([board, board])[0] is not board)
