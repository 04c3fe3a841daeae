from datetime import datetime, date, timedelta

start = date(2023, 12, 30)
print([str(start + timedelta(days=i)) for i in range(4)], (date(2024, 3, 1) - date(2024, 2, 1)).days, (date(2023, 3, 1) - date(2023, 2, 1)).days)
print([d.strftime("%a %d") for d in (start + timedelta(weeks=w) for w in range(3))], date(2024, 2, 29).replace(year=2028), date(2024, 12, 31).timetuple().tm_yday)
def add_months(d, n):
    month = d.month - 1 + n
    year, month = d.year + month // 12, month % 12 + 1
    for day in (d.day, 30, 29, 28):
        try:
            return date(year, month, day)
        except ValueError:
            pass
print(add_months(date(2024, 1, 31), 1), add_months(date(2024, 1, 31), -2), add_months(date(2023, 1, 31), 13))
t = timedelta(hours=25, minutes=61)
print(t, t.days, t.seconds, divmod(t.seconds, 3600), t // timedelta(minutes=1), str(t).split(", ")[-1])
events = [datetime(2024, 1, 1, 9), datetime(2024, 1, 1, 12, 30), datetime(2024, 1, 2, 8)]
gaps = [b - a for a, b in zip(events, events[1:])]
print(max(gaps), sum(gaps, timedelta()) / len(gaps), [g.total_seconds() / 3600 for g in gaps])
print(date.today() >= date(2024, 1, 1), datetime.now() > datetime(2020, 1, 1), (datetime.now() - datetime.now()) <= timedelta(0))
