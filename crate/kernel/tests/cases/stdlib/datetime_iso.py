from datetime import datetime, date, time, timezone

for text in ["2024-03-15", "2024-03-15T10:20", "2024-03-15 10:20:30", "2024-03-15T10:20:30.123", "2024-03-15T10:20:30.123456",
             "2024-03-15T10:20:30+02:00", "2024-03-15T10:20:30Z", "20240315T102030", "2024-W11-5", "2024-03-15T10"]:
    print(repr(datetime.fromisoformat(text)))
for text in ["2024-3-15", "hello", "2024-03-15T", "2024-13-01", "2024-03-15T25:00", ""]:
    try:
        print(datetime.fromisoformat(text))
    except ValueError as error:
        print(error)
print(time.fromisoformat("10:20"), time.fromisoformat("T102030"), repr(time.fromisoformat("10:20:30.5+01:00")))
print(date.fromisoformat("20240315"), date.fromisoformat("2024-W11-5"))
try:
    date.fromisoformat("2024/03/15")
except ValueError as error:
    print(error)
