# %% [markdown]
# # Monte Carlo
#
# We *estimate* pi.
#
# - one
# - two

# %%
import random

def inside(n, seed):
    rng = random.Random(seed)
    return sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(n))

# %%
# %matplotlib inline
hits = inside(1000, 1)
print(hits)

# %%
# a comment
estimate = 4 * hits / 1000
estimate;
