import heapq

scores = {"ann": 90, "bob": 72, "cy": 88, "di": 95}
print(heapq.nlargest(2, scores, key=scores.get), heapq.nsmallest(1, scores.items(), key=lambda kv: kv[1]))
stream = [5, 3, 8, 1, 9, 2, 7]
top = []
for x in stream:
    if len(top) < 3:
        heapq.heappush(top, x)
    else:
        heapq.heappushpop(top, x)
print(sorted(top, reverse=True), top)
def heapsort(items):
    h = list(items)
    heapq.heapify(h)
    return [heapq.heappop(h) for _ in range(len(h))]
print(heapsort([3.5, -1, 2]), heapsort("heap"), heapsort([]), heapq.nlargest(10, [1, 2]), heapq.nsmallest(-1, [1]))
low, high = [], []
medians = []
for x in stream:
    heapq.heappush(low, -heapq.heappushpop(high, x))
    if len(low) > len(high):
        heapq.heappush(high, -heapq.heappop(low))
    medians.append(high[0] if len(high) > len(low) else (high[0] - low[0]) / 2)
print(medians, list(heapq.merge([1, 5], [2, 6], [0, 9]))[:4])
