// One spelling for each path: relative to the notebook, with single slashes, without "." and "..".

export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part.replaceAll("\n", " "));
  }
  return parts.join("/");
}
