# %%
if True:
    5
# %%
for i in range(2):
    i
# %%
try:
    1
finally:
    2
# %%
lambda x: x + 1
3
