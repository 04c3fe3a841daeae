from datetime import date, timedelta

d = date(2024, 3, 15)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.toordinal())
print(d + timedelta(days=20), d - timedelta(weeks=1), date(2024, 12, 25) - d, (date(2025, 1, 1) - d).days)
print(d.isoformat(), d.strftime("%d/%m/%y %A %B %j"), f"{d:%b %d, %Y}", d.replace(month=1), d.ctime())
print(date.fromisoformat("2024-02-29"), date.fromordinal(738000), date(2024, 1, 1).isocalendar(), date(2021, 1, 3).isocalendar()[1])
print(d < date(2024, 4, 1), d == date(2024, 3, 15), max(d, date(2023, 1, 1)), sorted([date(2024, 5, 1), d]))
print({d: 1}[date(2024, 3, 15)], date.min, date.max, date.resolution)
print([str(date(2024, 2, 27) + timedelta(n)) for n in range(4)])
print(date.fromisocalendar(2024, 11, 5), d.timetuple().tm_yday, list(d.timetuple())[:3])
