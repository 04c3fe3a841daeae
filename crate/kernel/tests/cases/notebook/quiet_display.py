# %%
display(3);
# %%
x = [1]
x.append(2);
# %%
print(1);2
# %%
print(1);2;
