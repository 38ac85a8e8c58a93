// Hands over what looks in an index that is cut up; search/start.js asks for this script where one is.

import { put } from "./lent.js";
import { SplitSource } from "./split_source.js";

put("split", {
  /** @param {Core} core */
  makeSplit: (core) => core.split && new SplitSource(core, core.split),
});
