# %% helpers of this script, for what magics do in a notebook
def _shell(command, capture=False):
    """!command: prints what it prints, or gives its lines."""
    import subprocess
    done = subprocess.run(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if capture:
        return done.stdout.splitlines()
    print(done.stdout, end="")

# %%
# # %timeit was here
x = 7
# # ! and here
print(x %3)

# %%
if x:
    # %who
    pass  # plain Python for the magic
    print('in a block')

# %%
s = '''
%time not a magic
'''
print(len(s))

# %%
# len?
pass  # plain Python for the magic

# %%
# ?print
pass  # plain Python for the magic
numbers = [1,
           2]
print(numbers)

# %%
# cat /dev/null
_shell("cat /dev/null")  # plain Python for the magic

# %%
# %%html
# | <b>bold</b>
# |
# | # not a heading
pass  # plain Python for the magic

# %%
# %%bash
# | ls -l
# | echo done
pass  # plain Python for the magic
