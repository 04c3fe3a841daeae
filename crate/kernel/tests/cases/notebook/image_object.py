# %%
import base64
from IPython.display import Image
data = base64.b64decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==')
Image(data)
# %%
Image(data, width=40)
# %%
with open('dot.png', 'wb') as f: n = f.write(data)
Image('dot.png')
# %%
Image(filename='dot.png', alt='a dot')
# %%
Image(filename='missing.png')
