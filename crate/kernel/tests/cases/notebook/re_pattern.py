# %%
import re
re.compile(r'\d+')
# %%
re.compile('a', re.IGNORECASE)
# %%
re.match('a', 'abc')
