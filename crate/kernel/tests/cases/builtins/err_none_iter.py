for item in [3, 1].sort():
    print(item)
