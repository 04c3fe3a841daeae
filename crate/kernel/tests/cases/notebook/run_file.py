# %%
%%writefile prog.py
import sys
print('args', sys.argv[1:])
if __name__ == '__main__':
    answer = 6 * 7
    print('main')

# %%
%run prog.py
# %%
answer
# %%
%run prog.py a 'b c'
# %%
%run prog
# %%
%run missing.py
# %%
%run
