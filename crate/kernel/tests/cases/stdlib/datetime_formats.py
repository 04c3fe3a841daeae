from datetime import datetime, date, time

d = datetime(2024, 1, 5, 9, 7, 3, 45)
for f in ("%Y/%m/%d", "%d.%m.%y", "%B %-d, %Y", "%A", "%a %b", "%H:%M:%S.%f", "%I %p", "%j", "%U %W %V %G %u %w", "%c", "%x %X", "%y%%", "%D %T %R", "%e|", "%s" if False else "%n", "week %V", "%Z|%z|"):
    print(f, repr(d.strftime(f)))
print(f"{d:%d/%m}", format(d, "%H"), "{:%Y}".format(d), str(d), d.isoformat(sep=" ", timespec="hours"), d.isoformat(timespec="microseconds"))
print(date(2024, 1, 5).strftime("%A"), time(9, 5).strftime("%H-%M"), f"{time(1, 2, 3)}", date(999, 1, 2), repr(date(999, 1, 2)))
