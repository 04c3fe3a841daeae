"abc" - "c"
