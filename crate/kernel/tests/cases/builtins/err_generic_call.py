print(list[int]([1]), dict[str, int](a=1))
list[int](5)
