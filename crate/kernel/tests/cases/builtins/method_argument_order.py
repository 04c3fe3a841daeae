def note(text):
    print("computed", text)
    return text

try:
    (5).missing(note("argument"))
except AttributeError as error:
    print(error)
