print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(2**70, 3))
divmod(1, 0)
