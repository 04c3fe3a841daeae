# %%
from IPython.display import clear_output
print('a')
clear_output()
print('b')
# %%
for i in range(3):
    clear_output(wait=True)
    print(i)
