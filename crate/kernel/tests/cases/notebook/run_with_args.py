# %%
%%writefile args.py
import sys
print(len(sys.argv), sys.argv[1:])
total = sum(map(int, sys.argv[1:]))

# %%
%run args.py 1 2 3
# %%
total
# %%
%run args.py
# %%
total
# %%
import sys
sys.argv[1:] != ['1']
