# %%
%%writefile p.py
print(seed * 2)
result = seed + 1

# %%
seed = 10
# %%
%run -i p.py
# %%
result
# %%
%run p.py
