print(None == 0, None is None)
None < 1
