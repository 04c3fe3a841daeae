# %%
from IPython.display import SVG
SVG('<?xml version="1.0"?><svg width="5"><rect/></svg>')
