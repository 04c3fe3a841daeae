# %%
%%writefile a.txt
1
2

# %%
%%writefile b.txt
3

# %%
files = !ls
# %%
files
# %%
files[0], len(files)
# %%
text = !cat a.txt
text
# %%
name = 'b.txt'
!cat {name}
# %%
!cat $name
# %%
files.n
# %%
files.s
# %%
out = !echo {1 + 1}
out[0]
# %%
!echo '{literal}'
