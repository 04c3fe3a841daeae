from datetime import datetime

for text, fmt in [("2024-03-15", "%Y-%m-%d"), ("15/03/24 14:05", "%d/%m/%y %H:%M"), ("Mar 5 2024", "%b %d %Y"),
                  ("March 05, 2024 3:07 PM", "%B %d, %Y %I:%M %p"), ("2024-03-15T10:20:30.5", "%Y-%m-%dT%H:%M:%S.%f"),
                  ("Fri 15 Mar", "%a %d %b"), ("20240315", "%Y%m%d"), ("075 2024", "%j %Y"), ("12:00 AM", "%I:%M %p"),
                  ("2024-03-15 10:00:00 +0230", "%Y-%m-%d %H:%M:%S %z"), ("1/2/2024", "%m/%d/%Y"), ("99", "%y"), ("68", "%y"),
                  ("10:20:30", "%X"), ("50%", "%S%%"), ("2024 10 1", "%Y %U %w"), ("  7", "%d")]:
    try:
        print(datetime.strptime(text, fmt))
    except ValueError as error:
        print(error)
for text, fmt in [("2024-13-01", "%Y-%m-%d"), ("2024-02-30", "%Y-%m-%d"), ("abc", "%Y"), ("2024-01-01x", "%Y-%m-%d"),
                  ("24-01-01", "%Y-%m-%d"), ("10:61", "%H:%M"), ("1", "%Q"), ("25:00", "%H:%M")]:
    try:
        print(datetime.strptime(text, fmt))
    except ValueError as error:
        print(error)
