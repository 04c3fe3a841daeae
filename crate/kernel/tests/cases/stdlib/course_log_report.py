import re
from collections import Counter, defaultdict
from datetime import datetime, timedelta
LOG = """\
2024-03-01 08:15:02,120 INFO  [web] GET /index.html 200 35ms
2024-03-01 08:15:04,001 ERROR [db] timeout after 30s
2024-03-01 08:16:59,999 WARN  [web] GET /missing 404 2ms
2024-03-01 09:00:00,000 INFO  [web] POST /login 302 120ms
not a log line
2024-03-02 00:00:01,500 ERROR [web] GET /crash 500 1500ms
"""
LINE = re.compile(r"""
    ^(?P<when>\d{4}-\d\d-\d\d\ \d\d:\d\d:\d\d,\d{3})\s+
    (?P<level>[A-Z]+)\s+
    \[(?P<part>\w+)\]\s+
    (?P<message>.*)$
""", re.VERBOSE | re.MULTILINE)
records = [m.groupdict() for m in LINE.finditer(LOG)]
print(len(records), records[0])
for r in records:
    r["when"] = datetime.strptime(r["when"], "%Y-%m-%d %H:%M:%S,%f")
print(Counter(r["level"] for r in records))
by_hour = defaultdict(list)
for r in records:
    by_hour[r["when"].replace(minute=0, second=0, microsecond=0)].append(r["part"])
for hour, parts in sorted(by_hour.items()):
    print(f"{hour:%d %b %H:%M} {', '.join(parts)}")
times = [int(m[1]) for m in re.finditer(r"(\d+)ms", LOG)]
print(times, sum(times) / len(times), max(times))
span = records[-1]["when"] - records[0]["when"]
print(span, span > timedelta(hours=12), span.total_seconds(), span // timedelta(hours=1))
skipped = [l for l in LOG.splitlines() if not LINE.match(l)]
print(skipped)
print(re.sub(r"\[(\w+)\]", lambda m: m[1].upper() + ":", records[1]["message"] + " [x]"))
print(LINE.groups, dict(LINE.groupindex), LINE.flags)
