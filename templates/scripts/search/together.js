// Work that may find that a file of the index is not there yet, or that waits until it is asked for.

/** Thrown where files of the index are needed that have not arrived. */
export class Missing {
  /** @param {string[]} names */
  constructor(names) {
    this.names = names;
  }
}

/**
 * Call a function for each item; ask for the files that are missing for all of them at once.
 * @template T, R
 * @param {Iterable<T>} items
 * @param {(item: T, i: number) => R} use
 * @returns {R[]}
 */
export function together(items, use) {
  /** @type {R[]} */
  const results = [];
  /** @type {string[]} */
  const names = [];
  let i = 0;
  for (const item of items) {
    try {
      results.push(use(item, i++));
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      names.push(...error.names);
    }
  }
  if (names.length) throw new Missing(names);
  return results;
}

/**
 * Put work off until its result is first asked for: a page that only lists does not wait for it.
 * @template T
 * @param {() => T} work
 * @returns {() => T}
 */
export function once(work) {
  /** @type {{result: T} | null} */
  let done = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
