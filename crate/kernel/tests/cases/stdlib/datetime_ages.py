from datetime import date, datetime, timedelta

people = {"Ann": date(1990, 2, 28), "Bob": date(2000, 2, 29), "Cy": date(1985, 12, 31)}
today = date(2024, 2, 28)
for name, born in people.items():
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    try:
        birthday = born.replace(year=today.year)
    except ValueError:
        birthday = born.replace(year=today.year, day=28)
    if birthday < today:
        birthday = date(today.year + 1, birthday.month, birthday.day)
    print(name, years, birthday, (birthday - today).days, born.strftime("%A"))
print(sorted(people, key=people.get), max(people.values()) - min(people.values()), date.fromordinal(today.toordinal() + 1))
