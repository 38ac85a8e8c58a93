// The words that this script writes, in the language of the page; the build puts them before it.

export const words = globalThis.atlasWords?.[document.documentElement.lang.slice(0, 2)] ?? {};
