from datetime import date, datetime, timedelta

def daterange(a, b, step=timedelta(days=1)):
    while a < b:
        yield a
        a += step

print([f"{d:%d.%m}" for d in daterange(date(2024, 2, 27), date(2024, 3, 2))])
print(len(list(daterange(date(2023, 1, 1), date(2024, 1, 1)))), [d.month for d in daterange(date(2024, 1, 31), date(2024, 6, 1), timedelta(days=31))])
print([t.strftime("%H:%M") for t in daterange(datetime(2024, 1, 1, 22), datetime(2024, 1, 2, 1), timedelta(minutes=50))])
fridays = [d for d in daterange(date(2024, 1, 1), date(2025, 1, 1)) if d.weekday() == 4 and d.day == 13]
print(fridays, (date(2024, 12, 25) - date(2024, 1, 1)) // timedelta(weeks=1), date(2024, 1, 1) + 100 * timedelta(days=1))
print(sorted({d.isocalendar().week for d in daterange(date(2024, 12, 28), date(2025, 1, 7))}), date(2024, 12, 30).isocalendar())
