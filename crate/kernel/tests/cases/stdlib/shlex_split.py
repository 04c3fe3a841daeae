import shlex
print(shlex.split("one 'two three' \"four \\\" five\" six\\ seven"))
print(shlex.split("a # b", comments=True), shlex.split("''"), shlex.split(" "))
print(shlex.quote("it's"), shlex.quote("plain-1.txt"), shlex.quote(""), shlex.join(["a b", "c"]))
for text in ("'open", "a\\"):
    try:
        shlex.split(text)
    except ValueError as error:
        print(error)
