class TooHot(Exception):
    pass
def check(t):
    if t > 100:
        raise TooHot(f"{t} degrees")
check(150)
