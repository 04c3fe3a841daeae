from datetime import datetime, timedelta, date, time
import itertools

start = datetime(2024, 3, 29, 8, 0)
slots = [start + timedelta(minutes=45) * i for i in range(5)]
print([f"{s:%H:%M}" for s in slots], slots[-1] - slots[0])
def business_days(day):
    while True:
        if day.weekday() < 5:
            yield day
        day += timedelta(days=1)
print([d.strftime("%a %d.%m.") for d in itertools.islice(business_days(date(2024, 3, 29)), 4)])
def week_of(d):
    monday = d - timedelta(days=d.weekday())
    return [monday + timedelta(days=i) for i in range(7)]
print(week_of(date(2024, 5, 1))[0], week_of(date(2024, 5, 1))[-1], date(2024, 5, 1).isocalendar()[:2])
opening = (time(9), time(17, 30))
for t in (time(8, 59), time(9), time(12, 15), time(17, 31)):
    print(t, opening[0] <= t <= opening[1], end="; ")
print()
log = ["2024-03-01T10:00:00 start", "2024-03-01T10:00:07.500 stop", "2024-03-02T00:00:00 start"]
stamps = [datetime.fromisoformat(line.split()[0]) for line in log]
print(stamps[1] - stamps[0], (stamps[2] - stamps[1]).total_seconds(), [s.date().isoformat() for s in stamps], {s.date() for s in stamps} == {date(2024, 3, 1), date(2024, 3, 2)})
