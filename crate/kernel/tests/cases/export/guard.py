# %% [markdown]
# Processes

# %%
from multiprocessing import Pool

N = 4

# %%
def square(x):
    return x * x

def table(n):
    with Pool(2) as pool:
        return pool.map(square, range(n))

# %%
if __name__ == "__main__":  # for the processes that this starts
    # the pool starts here
    result = table(N)
    print(result)

# %%
def cube(x):
    return x ** 3

if __name__ == "__main__":  # for the processes that this starts
    text = '''kept
    as it is
'''
    with Pool(2) as pool:
        print(pool.map(cube, range(3)))

    print(len(text), sum(result))

# %% [markdown]
# End

# %%
if __name__ == "__main__":  # for the processes that this starts
    final = table(2)

# %%
if __name__ == "__main__":  # for the processes that this starts
    print(final)
