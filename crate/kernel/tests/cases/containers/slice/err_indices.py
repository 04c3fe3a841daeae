print(slice(1, None, 2).indices(6), slice(None, None, -1).indices(4))
slice(1, None).indices(-1)
