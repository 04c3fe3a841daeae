# %%
%%writefile
text
# %%
%%writefile a b
text
# %%
%%writefile empty.txt

# %%
len(open('empty.txt').read())
