def inner(x):
    return 10 / x


def middle(x):
    y = inner(
        x
    )
    return y

print("before")
middle(0)
