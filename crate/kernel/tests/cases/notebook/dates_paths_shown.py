# %%
from datetime import date, datetime, timedelta
date(2024, 2, 29)
# %%
date(2024, 2, 29) + timedelta(days=366)
# %%
datetime(2024, 1, 1, 12, 30) - datetime(2023, 12, 31)
# %%
print(datetime(2024, 1, 1, 12, 30), date(2024, 1, 1), timedelta(hours=30))
# %%
[date(2024, m, 1).strftime('%b %d') for m in (1, 2)]
# %%
from pathlib import Path
p = Path('data') / 'raw' / 'a.csv'
p
# %%
p.stem, p.suffix, p.parent, str(p)
# %%
import re
re.search(r'\d+', 'abc 123')
# %%
re.findall(r'(\w)(\d)', 'a1 b2')
# %%
import collections
P = collections.namedtuple('P', 'x y')
P(1, 2)
# %%
collections.deque([1, 2], maxlen=3), collections.OrderedDict(a=1)
# %%
import enum
class Color(enum.Enum):
    RED = 1
Color.RED, list(Color), Color
# %%
import dataclasses
@dataclasses.dataclass
class D:
    x: int
    y: list = dataclasses.field(default_factory=list)
D(1)
# %%
{D(1).x: D(2)}
