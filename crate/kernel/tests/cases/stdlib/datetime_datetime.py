from datetime import datetime, timedelta, date, time

dt = datetime(2024, 3, 15, 14, 30, 5, 123456)
print(dt, repr(dt), dt.isoformat(), dt.date(), dt.time(), dt.hour, dt.microsecond)
print(datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 5, 6)), datetime(2024, 1, 1, 10, 5, 3).isoformat(" ", "minutes"))
print(dt + timedelta(hours=10, minutes=45), dt - timedelta(days=100), dt - datetime(2024, 1, 1))
print(dt.replace(hour=0, minute=0, second=0, microsecond=0), datetime.combine(date(2020, 5, 6), time(7, 8)))
print(dt.strftime("%Y-%m-%d %H:%M:%S.%f"), dt.strftime("%I:%M %p"), f"{dt:%H:%M}", dt.strftime("%a %d %b %y, week %U/%W, day %w, 100%%"))
print(dt > datetime(2024, 1, 1), dt == dt.replace(), dt.ctime(), dt.weekday(), dt.timetuple().tm_hour)
print(datetime.min, datetime.max, isinstance(dt, date), dt.toordinal(), sorted([dt, datetime(2020, 1, 1)])[0])
print((datetime(2024, 3, 1) - datetime(2024, 2, 1)).total_seconds(), datetime.fromordinal(738000), dt.isoformat(timespec="milliseconds"))
print(datetime(2024, 2, 29, 23, 59, 59) + timedelta(seconds=1))
