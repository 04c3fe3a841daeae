class Point:
    def __init__(self):
        self.x, self.y = 1, 2

print(vars(Point()))
vars(5)
