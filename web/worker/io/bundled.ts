// The data files that come with the page: listed at the start, fetched when first read.

export interface BundledFile {
  path: string;
  size: number;
  url: string;
}

/** None if the page has no data, or if it is offline and has not kept the list. */
export async function bundledFiles(base: string): Promise<BundledFile[]> {
  try {
    const response = await fetch(`${base}data/index.json`);
    if (!response.ok) return [];
    const list: { name: string; bytes: number }[] = await response.json();
    return list.map(({ name, bytes }) => ({ path: `data/${name}`, size: bytes, url: `${base}data/${name}` }));
  } catch {
    return [];
  }
}
