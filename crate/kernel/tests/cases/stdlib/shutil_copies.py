import os, shutil

os.makedirs("shutil_tmp/in")
for n in "ab":
    with open(f"shutil_tmp/in/{n}.txt", "w") as f:
        f.write(n * 3)
print(shutil.copy("shutil_tmp/in/a.txt", "shutil_tmp/c.txt"), open("shutil_tmp/c.txt").read())
print(shutil.copytree("shutil_tmp/in", "shutil_tmp/out"), sorted(os.listdir("shutil_tmp/out")))
print(shutil.move("shutil_tmp/c.txt", "shutil_tmp/out"), sorted(os.listdir("shutil_tmp/out")), os.path.exists("shutil_tmp/c.txt"))
for bad in (lambda: shutil.copy("shutil_tmp/zz", "x"), lambda: shutil.rmtree("shutil_nope"), lambda: shutil.copyfile("shutil_tmp/in/a.txt", "shutil_tmp/in/a.txt"), lambda: shutil.copytree("shutil_tmp/in", "shutil_tmp/out")):
    try:
        bad()
    except OSError as error:
        print(type(error).__name__)
shutil.rmtree("shutil_tmp")
shutil.rmtree("shutil_nope", ignore_errors=True)
print(os.path.isdir("shutil_tmp"))
