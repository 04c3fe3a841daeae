import sys
print(sys.getrecursionlimit())
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n
print(depth(1) > 900)
sys.setrecursionlimit(2000)
print(depth(1) > 1900)
sys.setrecursionlimit(1000)
print(depth(1) < 1000)
