matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([row[1] for row in matrix], [list(col) for col in zip(*matrix)])
print([[matrix[j][i] for j in range(3)] for i in range(3)])
flat = [x for row in matrix for x in row if x % 2]
print(flat, sum(sum(row) for row in matrix))
shared = [[0] * 2] * 3
shared[0][0] = 1
print(shared)
own = [[0] * 2 for _ in range(3)]
own[0][0] = 1
print(own)
data = {"students": [{"name": "Ann", "marks": [1, 2]}, {"name": "Bob", "marks": []}]}
for student in data["students"]:
    marks = student["marks"]
    print(student["name"], sum(marks) / len(marks) if marks else None)
print(data)
