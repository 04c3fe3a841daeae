text = "the quick brown fox"
print(text.find("quick"), text.find("slow"), text.index("brown"))
print(text.index("slow"))
