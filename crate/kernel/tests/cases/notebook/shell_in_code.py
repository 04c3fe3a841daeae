# %%
%%writefile n.txt
1
2
3

# %%
for name in ['n.txt']:
    !head -1 {name}
# %%
if True:
    lines = !cat n.txt
    print(len(lines))
# %%
def count(path):
    out = !wc -l {path}
    return out
x = !echo done
x[0]
# %%
[int(v) for v in lines]
# %%
lines.fields(0)
# %%
lines.grep('2')
