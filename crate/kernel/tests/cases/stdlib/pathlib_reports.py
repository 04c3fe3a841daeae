from pathlib import Path
import shutil

root = Path("pathlib_reports_tmp")
for name, text in {"a/one.txt": "x\n", "a/two.csv": "1,2\n3,4\n", "b/three.txt": "yy"}.items():
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
print(sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()), sorted(p.name for p in root.glob("*")))
sizes = {p.name: p.stat().st_size for p in sorted(root.glob("**/*.txt"))}
print(sizes, sum(len(p.read_text().splitlines()) for p in root.rglob("*.csv")), [p.suffix for p in sorted((root / "a").iterdir())])
target = root / "a" / "one.txt"
target.replace(root / "moved.txt")
print(target.exists(), (root / "moved.txt").read_text(), (root / "moved.txt").with_suffix(".md").name)
with (root / "log.txt").open("w") as f:
    print("line", file=f)
with open(root / "log.txt", "a") as f:
    f.write("more\n")
print((root / "log.txt").read_text().split())
shutil.rmtree(root)
print(root.exists(), Path("nothing.txt").is_file())
