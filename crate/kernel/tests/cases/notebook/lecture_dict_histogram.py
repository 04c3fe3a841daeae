# %%
from collections import Counter, defaultdict
text = 'to be or not to be that is the question'
words = Counter(text.split())
words
# %%
words.most_common(2)
# %%
for word, count in words.most_common(3):
    print(f'{word:<10}|{"#" * count}')
# %%
by_length = defaultdict(list)
for word in sorted(set(text.split())):
    by_length[len(word)].append(word)
by_length
# %%
dict(by_length)
# %%
{k: len(v) for k, v in by_length.items()}
# %%
words['missing'], by_length[99]
# %%
words - Counter(to=1, be=5)
# %%
Counter('mississippi')
# %%
sum(words.values()), words.total()
# %%
words.keys() & {'to', 'nobody'}
