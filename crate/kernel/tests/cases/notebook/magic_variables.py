# %%
%%writefile a.txt
x

# %%
name = 'a.txt'
# %%
%cat {name}
# %%
%cat $name
