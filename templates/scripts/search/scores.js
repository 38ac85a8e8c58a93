// Weights of activities, and how those of several words are joined.

/** Add weights where they are greater. @param {Scores} into @param {Iterable<[number, number]>} scores */
export function merge(into, scores, factor = 1) {
  for (const [doc, weight] of scores) into.set(doc, Math.max(into.get(doc) ?? 0, weight * factor));
  return into;
}

/** Activities found by all. @param {Scores[]} parts @param {number} count of all @returns {Scores} */
export function both(parts, count) {
  if (parts.length === 1) return parts[0];
  /** @type {Scores} */
  const found = new Map();
  const weights = parts.map((part) => Math.log(1 + count / (part.size || 1)));
  for (const doc of parts[0]?.keys() ?? []) {
    if (parts.every((part) => part.has(doc))) {
      found.set(doc, parts.reduce((sum, part, i) => sum + (part.get(doc) ?? 0) * weights[i], 0));
    }
  }
  return found;
}

/** Activities found by the rarest. @param {Scores[]} parts @param {number} count of all @returns {Scores} */
export function any(parts, count) {
  /** @type {Scores} */
  const found = new Map();
  const useful = parts.filter((part) => part.size);
  const rarest = Math.min(...useful.map((part) => part.size));
  for (const part of useful) {
    const weight = Math.log(1 + count / part.size);
    for (const [doc, score] of part) found.set(doc, (found.get(doc) ?? 0) + score * weight);
  }
  const kept = useful.filter((part) => part.size <= Math.max(rarest * 3, 3));
  for (const doc of [...found.keys()]) if (!kept.some((part) => part.has(doc))) found.delete(doc);
  return found;
}

/** The activities of one list, best first, then those of the next. @param {Scores[]} lists @returns {Scores} */
export function inTurn(...lists) {
  return new Map([...new Set(lists.flatMap(ranked))].map((doc, i) => [doc, 1 / (i + 1)]));
}

/** Activities, the best first and those that weigh the same in the notice's order. @param {Scores} found */
export function ranked(found) {
  /** @type {Map<number, number[]>} */
  const byWeight = new Map();
  for (const [doc, weight] of found) {
    const docs = byWeight.get(weight);
    if (docs) docs.push(doc);
    else byWeight.set(weight, [doc]);
  }
  return [...byWeight].sort((a, b) => b[0] - a[0]).flatMap(([, docs]) => docs.sort((a, b) => a - b));
}
