print(sorted([2, 1], reverse=True))
len(obj=[1])
