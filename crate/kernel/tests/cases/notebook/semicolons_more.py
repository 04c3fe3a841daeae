# %%
5 ;
# %%
5;

# %%
7  ;  # note
# %%
def f():
    return 1;
f()
# %%
x = 1;
# %%
x;
x
# %%
'; in text'
# %%
# only ;
