# %%
import os
here = %pwd
here == os.getcwd()
# %%
%mkdir data
# %%
%%writefile data/a.txt
hello

# %%
!cat data/a.txt
# %%
!ls data
# %%
os.listdir('data'), os.path.isdir('data')
# %%
!mkdir -p data/raw/deep
os.path.isdir('data/raw/deep')
# %%
!cp data/a.txt data/raw/b.txt
!ls data/raw
# %%
%ls data
# %%
!mv data/raw/b.txt c.txt
open('c.txt').read()
# %%
!rm -r data
os.path.exists('data')
# %%
%pwd
_ == here
