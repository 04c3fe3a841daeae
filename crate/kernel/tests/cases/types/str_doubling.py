text = 'ab'
for i in range(10):
    text += text
print(len(text), text[:4], text.count('ba'))
parts = []
for i in range(1000):
    parts.append(str(i))
joined = ','.join(parts)
print(len(joined), hash(joined) == hash(','.join(parts)))
print(sum(int(part) for part in joined.split(',')))
word = ''
for c in 'häß日😀':
    word = c + word
print(word, len(word), word[::-1])
