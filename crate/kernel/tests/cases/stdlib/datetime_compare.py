from datetime import datetime, date, time, timedelta, timezone

a, b = datetime(2024, 1, 1, 10), datetime(2024, 1, 1, 12)
print(a < b, a <= a, a != b, max(a, b), min([b, a]), sorted([b, a]) == [a, b], a in {a, b}, {a: 1}.get(datetime(2024, 1, 1, 10)))
print(date(2024, 1, 1) in [a.date()], a.date() == b.date(), a.time() < b.time(), time(10) == time(10, 0, 0), timedelta(hours=2) == b - a)
print((b - a) > timedelta(minutes=90), abs(a - b), (a - b).days, (a - b).seconds, -(a - b) == b - a, timedelta(1) != 1, timedelta(seconds=90) < timedelta(minutes=2))
u = datetime(2024, 1, 1, 11, tzinfo=timezone.utc)
v = datetime(2024, 1, 1, 12, tzinfo=timezone(timedelta(hours=1)))
print(u == v, u - v, u <= v, len({u, v}), a == u, date(2024, 1, 2) > date(2024, 1, 1), not timedelta(0))
