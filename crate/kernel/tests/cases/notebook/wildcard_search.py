# %%
alpha_one = 1
alpha_two = 2
# %%
alpha*?
# %%
str.is*?
