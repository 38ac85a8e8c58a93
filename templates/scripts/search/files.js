// The files of the index: each is loaded once, as a script, so that it works from a disk.

import { Missing } from "./together.js";

/** By name; null for what could not be had. @type {Record<string, unknown>} */
const arrived = {};
/** @type {Record<string, (() => void)[]>} */
const waiting = {};
/** Those that could not be had. @type {Set<string>} */
const lost = new Set();
/** How often what could not be had was tried again: an answer from before is then not kept. */
export let tries = 0;
/** Where the files are: the first one says it, so that all are of one build. */
let folder = "";
/** Those that are scripts beside this one. */
const SCRIPTS = ["split", "more", "download"];
/** The address of this script. */
const here = /** @type {HTMLScriptElement | null} */ (globalThis.document?.currentScript)?.src ?? "";
/** What vouches for our addresses where Trusted Types are asked for. @type {ScriptRules | undefined} */
let policy;

/** Take in a file, or null where it cannot be had. @param {string} name @param {unknown} data */
export function put(name, data) {
  arrived[name] = data;
  if (data === null) lost.add(name);
  const uses = waiting[name] ?? [];
  delete waiting[name];
  for (const use of uses) use();
}

/** A file of the index; nothing is in one that could not be had. @param {string} name @returns {unknown} */
export function need(name) {
  if (!(name in arrived)) throw new Missing([name]);
  return arrived[name] ?? {};
}

/** A file of the index if it is there. @param {string} name @returns {unknown} */
export function peek(name) {
  return arrived[name];
}

/** Say where the files of the index are. @param {string} address ending with a slash */
export function setFolder(address) {
  folder = address;
}

/**
 * Load a file of the index once.
 * @param {string} name @param {() => void} use
 */
export function load(name, use, address = SCRIPTS.includes(name) ? here.replace("search.js", `search-${name}.js`) : `${folder}${name}.js`) {
  if (name in arrived) return use();
  if (waiting[name]) return void waiting[name].push(use);
  waiting[name] = [use];
  const script = document.createElement("script");
  script.src = trusted(address);
  // A truncated file is no script: it loads, but hands over nothing.
  for (const end of ["load", "error"]) script.addEventListener(end, () => name in arrived || put(name, null));
  document.head.append(script);
}

/**
 * Do what needs files of the index, as often as it takes until all are there.
 * @template T
 * @param {() => T} work
 * @param {(result: T) => void} use
 * @param {() => boolean} isWanted asked before each time
 */
export function whenReady(work, use, isWanted = () => true) {
  if (!isWanted()) return;
  let result;
  try {
    result = work();
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    const names = [...new Set(error.names)];
    let left = names.length;
    for (const name of names) load(name, () => --left || whenReady(work, use, isWanted));
    return;
  }
  use(result);
}

/** Whether a file could not be had. */
export function hasFailed() {
  return lost.size > 0;
}

/** Forget what could not be had, so that it is tried again. */
export function retry() {
  if (hasFailed()) tries++;
  for (const name of lost) delete arrived[name];
  lost.clear();
}

/** Vouch for an address of ours. @param {string} address */
function trusted(address) {
  policy ??= globalThis.trustedTypes?.createPolicy("atlas-search", { createScriptURL: (url) => url });
  return policy ? policy.createScriptURL(address) : address;
}
