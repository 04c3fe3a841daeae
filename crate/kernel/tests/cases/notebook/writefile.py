# %%
%%writefile hello.py
def hello():
    return 'hi'

# %%
print(open('hello.py').read())
# %%
%%writefile hello.py
x = 1
# %%
%%writefile -a hello.py
y = 2
# %%
open('hello.py').read()
# %%
import hello
hello.y
# %%
%%writefile "with space.txt"
text
# %%
%%writefile nope/x.txt
a
