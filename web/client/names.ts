// The notebook's names as the kernel told them last: attributes of a class or module come once and are kept.

import type { Names } from "../shared/protocol";

export const NO_NAMES: Names = { names: {}, members: {}, docs: {}, modules: [] };

export function withNews(known: Names, news: Names): Names {
  return {
    names: news.names,
    members: { ...known.members, ...news.members },
    docs: news.docs,
    modules: news.modules ?? known.modules ?? [],
  };
}
