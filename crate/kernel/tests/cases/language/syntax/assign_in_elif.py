if 1 == 1:
    pass
elif y = 2:
    pass
