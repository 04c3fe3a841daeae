import time
print(time.strptime("30 Nov 00", "%d %b %y"))
print(time.strptime("2024-02-29 13:45:10", "%Y-%m-%d %H:%M:%S").tm_yday)
print(time.strptime("Sat Nov  2 11:12:13 2024"))
parsed = time.strptime("2024-03-01", "%Y-%m-%d")
print(time.strftime("%d.%m.%Y %A", parsed), parsed.tm_wday)
for text, form in [("x", "%Y"), ("2024-13-01", "%Y-%m-%d"), ("2024-01-01 more", "%Y-%m-%d")]:
    try:
        time.strptime(text, form)
    except ValueError as error:
        print(error)
time.strptime(5, "%Y")
