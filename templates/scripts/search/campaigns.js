// The names of campaigns.

import { normalise } from "./fold.js";
import { core } from "./opened.js";

/** The campaigns with a name. @param {string} name as compared @returns {number[]} */
export function campaignsCalled(name) {
  // Few type the quotation marks in it.
  const isCalled = (/** @type {string} */ own) => [own, own.replace(/\p{P}/gu, "")].some((each) => normalise(each) === name);
  return core.campaigns.flatMap(([, zh, en], i) => (isCalled(zh) || isCalled(en) ? [i] : []));
}
