import re, collections, string
text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""
words = re.findall(r"[a-z']+", text.lower())
count = collections.Counter(words)
print(count.most_common(4))
print(sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))[:6])
by_length = collections.defaultdict(list)
for word in dict.fromkeys(words):
    by_length[len(word)].append(word)
print(dict(sorted(by_length.items())))
print(sum(count.values()), len(count), count["times"], count["nothing"])
count.subtract(["the", "the"])
print(+count == count, (count & collections.Counter(the=9)), count.total())
letters = collections.Counter(c for c in text.lower() if c in string.ascii_lowercase)
print(letters.most_common(3), max(letters, key=letters.get))
