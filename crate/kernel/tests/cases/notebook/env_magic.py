# %%
%env COURSE=data
# %%
%env COURSE
# %%
import os
os.environ['COURSE']
# %%
%env COURSE data science 2024
# %%
%env COURSE
# %%
%set_env LEVEL=1
# %%
os.getenv('LEVEL')
# %%
name = 'LEVEL'
%env {name}
# %%
value = 7
%env LEVEL=$value
# %%
!echo $LEVEL
# %%
%env NO_SUCH_VARIABLE
# %%
os.environ['SEED'] = '42'
%env SEED
