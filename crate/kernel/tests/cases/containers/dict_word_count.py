text = """the quick brown fox jumps over the lazy dog the fox"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
    print(f"{word:<6}{n:>3}")
groups = {}
for word in sorted(counts):
    groups.setdefault(len(word), []).append(word)
print(groups)
inverse = {n: word for word, n in counts.items()}
print(inverse)
