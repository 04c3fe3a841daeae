len = "abc"
len([1])
