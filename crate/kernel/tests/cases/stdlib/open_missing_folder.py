import os, shutil
for mode in ("w", "a", "x", "wb", "w+"):
    try:
        open("no_such_folder/x.txt", mode)
    except FileNotFoundError as error:
        print(mode, error, error.errno)
os.makedirs("case_folder/inner")
with open("case_folder/inner/x.txt", "w") as file:
    file.write("in it")
print(open("case_folder/inner/x.txt").read())
open("case_folder/y.txt", "w").close()
print(sorted(os.listdir("case_folder")))
shutil.rmtree("case_folder")
open("case_folder/z.txt", "w")
