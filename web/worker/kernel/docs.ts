// What `?name` says of native functions: fetched once the engine is up, since no first cell needs it.

/** The text; empty if it can't be had, and then there are no docs. */
export async function fetchDocs(base: string): Promise<string> {
  try {
    const response = await fetch(`${base}docs.txt`);
    return response.ok ? await response.text() : "";
  } catch {
    return "";
  }
}
