from datetime import datetime, timezone, timedelta, time, tzinfo

utc = datetime(2024, 3, 15, 12, 0, tzinfo=timezone.utc)
cet = timezone(timedelta(hours=1), "CET")
ny = timezone(timedelta(hours=-5))
print(utc, repr(utc), utc.isoformat(), utc.tzname(), utc.utcoffset(), utc.timestamp())
print(utc.astimezone(cet), utc.astimezone(ny), repr(cet), ny, cet, timezone.utc, repr(timezone.utc))
print(utc == utc.astimezone(ny), utc.astimezone(ny) - utc, hash(utc) == hash(utc.astimezone(cet)))
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1710504000.5, tz=timezone.utc), datetime.utcfromtimestamp(86400))
print(utc.strftime("%z %Z"), utc.astimezone(ny).strftime("%H:%M %z"), utc.replace(tzinfo=None), utc.timetz(), utc.time())
naive = datetime(2024, 3, 15)
for bad in (lambda: naive < utc, lambda: naive - utc, lambda: timezone(timedelta(hours=25)), lambda: timezone(5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(naive == utc, time(10, tzinfo=cet), time(10, 5).isoformat(), repr(time(1, 2, 3)), time(23, 59) > time(1))

class Half(tzinfo):
    def utcoffset(self, dt):
        return timedelta(minutes=330)
    def dst(self, dt):
        return timedelta(0)
    def tzname(self, dt):
        return "IST"

print(utc.astimezone(Half()), datetime(2024, 1, 1, tzinfo=Half()).tzname())
