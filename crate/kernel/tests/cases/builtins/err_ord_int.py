ord(97)
