import re
from collections import Counter

text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness; it was the epoch of belief -- isn't it? Times... times!"""
words = re.findall(r"[a-z]+(?:'[a-z]+)?", text.lower())
print(len(words), Counter(words).most_common(4), sorted(w for w in set(words) if len(w) > 6))
sentences = [s.strip() for s in re.split(r"[.;?!]+|--", text) if s.strip()]
print(len(sentences), [len(s.split()) for s in sentences], re.sub(r"\b(\w)(\w*)\b", r"\2\1", "hello world"))
print(max(words, key=len), re.findall(r"\b(\w+)\b(?=.*\b\1\b)", "a b a c b", re.S), len(re.findall(r"\bit\b", text, re.I)))
