from datetime import date, datetime, time, timedelta

for bad in (lambda: date(2024, 13, 1), lambda: date(2024, 2, 30), lambda: date(0, 1, 1), lambda: date(2024, 1), lambda: datetime(2024, 1, 1, 24),
            lambda: time(0, 60), lambda: datetime(2024, 1, 1, 0, 0, 61),
            lambda: datetime(2024, 1, 1) < date(2024, 1, 1), lambda: date.max + timedelta(1),
            lambda: timedelta(days="x"), lambda: date("2024", 1, 1), lambda: datetime.fromisoformat(5), lambda: timedelta(days=10**9),
            lambda: datetime.max + timedelta(1), lambda: timedelta(1) / 0, lambda: datetime.strptime(5, "%Y"), lambda: date(2024.5, 1, 1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, "|", error)
print(date(2024, 1, 1) == datetime(2024, 1, 1), date(2024, 1, 1) == 5, date(2024, 1, 1) != "x")
