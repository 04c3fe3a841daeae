text = """the quick brown fox jumps over the lazy dog the end"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:3]:
    print(f"{word:<8}{n:>3}")
groups = {}
for w in set(text.split()):
    groups.setdefault(len(w), []).append(w)
print({k: sorted(v) for k, v in sorted(groups.items())})
