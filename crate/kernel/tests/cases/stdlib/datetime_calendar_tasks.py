from datetime import date, timedelta, datetime
from collections import Counter

def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))

print(age(date(2000, 6, 15), date(2024, 6, 14)), age(date(2000, 6, 15), date(2024, 6, 15)))
start = date(2024, 1, 1)
days = [start + timedelta(days=i) for i in range(366)]
print(Counter(d.strftime("%a") for d in days).most_common(2), sum(d.weekday() < 5 for d in days))
months = {}
for d in days:
    months.setdefault(d.strftime("%Y-%m"), []).append(d)
print({k: len(v) for k, v in months.items()})
stamps = ["2024-01-01 00:05:00", "2024-01-01 13:45:10", "2024-01-02 08:00:00"]
parsed = [datetime.strptime(s, "%Y-%m-%d %H:%M:%S") for s in stamps]
print([str(b - a) for a, b in zip(parsed, parsed[1:])])
print(max(parsed).isoformat(), min(parsed).strftime("%H:%M"))
d = datetime(2024, 1, 31)
print(d + timedelta(days=30), (d.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1))
import copy
print(copy.deepcopy(d) == d, copy.copy(timedelta(1)))
