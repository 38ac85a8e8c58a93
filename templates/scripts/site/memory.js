// Choices of the reader that last from page to page.

export const SCHEME = "atlas-scheme";

/** @param {string} key @returns {string | null} The choice; none where storage is not allowed. */
export function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} choice */
export function remember(key, choice) {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // The choice then holds for this page only.
  }
}
