# %%
import math
%precision 2
# %%
math.pi
# %%
[math.pi, {'e': math.e}]
# %%
1
# %%
%precision 0
# %%
2.7
# %%
%precision %g
# %%
0.00001234
