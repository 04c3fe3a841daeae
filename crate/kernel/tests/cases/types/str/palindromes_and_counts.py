def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalnum()]
    return letters == letters[::-1]

for text in ("A man, a plan, a canal: Panama", "Hello", "", "Was it a car"):
    print(repr(text), is_palindrome(text))
counts = {}
for c in "mississippi":
    counts[c] = counts.get(c, 0) + 1
print(counts, sorted(counts.items(), key=lambda item: (-item[1], item[0])))

def caesar(text, key):
    result = ""
    for c in text:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            result += chr((ord(c) - base + key) % 26 + base)
        else:
            result += c
    return result

print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
print(" ".join(word[::-1] for word in "the quick brown fox".split()), "the quick".title().swapcase())
