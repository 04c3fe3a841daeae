// Light, dark, or what the system says.

const KEY = "threadbook-theme";
type Theme = "light" | "dark";

export function restoreTheme(): void {
  const saved = read();
  if (saved === "light" || saved === "dark") document.documentElement.dataset.theme = saved;
}

export function toggleTheme(): void {
  const system: Theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const now = (document.documentElement.dataset.theme as Theme | undefined) ?? system;
  const next: Theme = now === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that keeps nothing still shows the theme until the page goes.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
