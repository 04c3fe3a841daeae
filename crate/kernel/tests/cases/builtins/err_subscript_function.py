print(list[int], len.__name__)
len[0]
