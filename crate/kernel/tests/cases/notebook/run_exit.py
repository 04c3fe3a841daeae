# %%
%%writefile leave.py
import sys
print('before')
sys.exit(0)

# %%
%run leave.py
print('after')
