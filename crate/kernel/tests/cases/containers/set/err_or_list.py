print({1} | {2}, {1}.union([2]))
print({1} | [2])
