# %%
%precision 3
# %%
3.14159265
# %%
[3.14159265, 2.71828]
# %%
{'pi': 3.14159}
# %%
%precision %.2e
# %%
1234.5
# %%
%precision
# %%
1/3
# %%
%precision x
