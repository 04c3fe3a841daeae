if x || y:
    pass
