# Literals from texts: settings, rows of files, answers of users.
import ast

for text in ["1", "-1.5", " [1, 'two', (3.0, None), {'k': {4, 5}}, b'x', True, ...]", "3 - 4j", "+5", "set()", "'a' 'b'",
             "{}", "()", "1_000", "0x1f", "(\n1,\n2)", "{'a': [1, 2], 'b': -3}"]:
    value = ast.literal_eval(text)
    print(repr(value), type(value).__name__)
for text in ["x", "print(1)", "[1, x]", "1 + 2", "__import__('os')", "{**{}}", "1 +", "'open", "f'{1}'", "[i for i in ()]",
             "1 < 2", "(1,\nopen('f'))", "-'a'", "lambda: 1", "a.b", "not True"]:
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, str(error).split(" object at ")[0])
try:
    ast.literal_eval(3)
except ValueError as error:
    print(error)
