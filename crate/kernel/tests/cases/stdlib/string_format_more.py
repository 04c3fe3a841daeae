import string
from string import Template

print(string.ascii_uppercase[:5], string.digits[::-1], "a" in string.hexdigits, set(string.punctuation) & set("a!b?"))
table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print("hello".translate(table), "hello".translate(table).translate(table), "a.b,c".translate(str.maketrans("", "", string.punctuation)))
letter = Template("Dear $name,\n  you owe $$${amount} since ${date}.")
print(letter.substitute(name="Ann", amount=5, date="May"), letter.safe_substitute(name="Bob"))
print(Template("$a$b ${a}c").substitute({"a": 1, "b": 2}), Template("no names").substitute(), string.capwords("the  quick fox"))
