print(NotImplemented, ..., Ellipsis)
print(NotImplemented + 1)
