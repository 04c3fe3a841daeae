# %%
import random
random.seed(1)
data = [random.randint(1, 9) for _ in range(12)]
data
# %%
sum(data) / len(data)
# %%
_ * 2
# %%
best = max(data);
# %%
best
# %%
{n: data.count(n) for n in sorted(set(data))}
# %%
%whos int
