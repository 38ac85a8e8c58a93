// The way from the address of the index to an engine.

import { makeEngine } from "./engine.js";
import { load, setFolder, peek } from "./files.js";

/** The shapes that are understood here, of an index sent whole and of one cut up: as in generator/search/index.py. */
const FORMAT = 2;
const SPLIT_FORMAT = 3;
/** @type {import("./engine.js").Engine | null} */
let engine = null;

/**
 * Start a search: load the first file, which the page names, and hand over its engine, or null if there
 * is none to be had.
 * @param {(engine: import("./engine.js").Engine | null) => void} use
 */
export function start(use) {
  const address = document.querySelector("meta[name=atlas-search]")?.getAttribute("content") ?? "";
  load("core", () => {
    const core = /** @type {Core | null} */ (peek("core"));
    // A browser may keep a script longer than an index, or the other way round.
    if (core?.format !== (core?.split ? SPLIT_FORMAT : FORMAT)) return use(null);
    setFolder(`${address.slice(0, address.lastIndexOf("/") + 1)}${core.folder}/`);
    const ready = () => {
      if (!core.split || peek("split")) engine ??= makeEngine(core);
      use(engine);
    };
    if (core.split) load("split", ready);
    else ready();
  }, address);
}
