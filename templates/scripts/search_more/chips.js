// The chips of what is chosen.

import { fill } from "./lent.js";

/** @param {Parameters<More["chipsOf"]>[0]} state @param {PageTools} tools @returns {Node[]} */
export function chipsOf({ chosen }, { make, t, choices }) {
  return Object.keys(chosen).flatMap((name) => {
    const facet = /** @type {keyof typeof chosen} */ (name);
    return chosen[facet].length ? choices(facet).filter(([id]) => chosen[facet].includes(id)).map(([id, text]) => {
      const button = make("button", { type: "button", class: "chip", "data-facet": facet, "data-value": id });
      button.append(text, make("span", { "aria-hidden": "true" }, " ×"));
      button.setAttribute("aria-label", fill(t.remove_filter, { name: text }));
      return button;
    }) : [];
  });
}
