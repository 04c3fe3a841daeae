# %%
%%writefile bad.py
x = 1
1 / 0

# %%
%run bad.py
# %%
x
