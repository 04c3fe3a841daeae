import os, shutil

os.makedirs("os_files_tmp/a/b")
print(os.path.isdir("os_files_tmp"), os.path.isdir("os_files_tmp/a/b"), os.listdir("os_files_tmp"), os.path.exists("os_files_tmp/a/x"))
with open("os_files_tmp/a/one.txt", "w") as f:
    f.write("12345")
with open("os_files_tmp/two.txt", "w") as f:
    f.write("1")
print(os.path.getsize("os_files_tmp/a/one.txt"), os.stat("os_files_tmp/two.txt").st_size)
for folder, folders, files in os.walk("os_files_tmp"):
    print(folder, sorted(folders), sorted(files))
print(sorted(e.name for e in os.scandir("os_files_tmp") if e.is_file()), [e.name for e in os.scandir("os_files_tmp") if e.is_dir()])
os.rename("os_files_tmp/two.txt", "os_files_tmp/three.txt")
shutil.copy("os_files_tmp/three.txt", "os_files_tmp/a")
shutil.copyfile("os_files_tmp/a/one.txt", "os_files_tmp/four.txt")
shutil.move("os_files_tmp/four.txt", "os_files_tmp/a/b")
shutil.copytree("os_files_tmp/a", "os_files_tmp/c")
print(sorted(os.path.join(d, f) for d, _, fs in os.walk("os_files_tmp") for f in fs))
for bad in (lambda: os.mkdir("os_files_tmp"), lambda: os.makedirs("os_files_tmp"), lambda: os.rmdir("os_files_tmp"), lambda: os.remove("os_files_tmp/zz"),
            lambda: os.listdir("os_nope"), lambda: os.rename("os_nope", "x"), lambda: os.mkdir("os_nope/x"), lambda: open("os_nope/y")):
    try:
        bad()
    except OSError as error:
        print(type(error).__name__, error)
shutil.rmtree("os_files_tmp")
print(os.path.exists("os_files_tmp"), os.environ.get("TB_NOPE"), os.getenv("TB_NOPE", "d"), os.sep, os.linesep == "\n")
