visited = set()
visited.add((0, 1))
visited.add([0, 1])
