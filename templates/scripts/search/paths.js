// The paths of pages, inside the language of a page, by the patterns that the index brings.

/** Put values into the `{places}` of a text. @param {string} pattern @param {Record<string, string | number>} values */
export function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));
}

/** @param {Core} core @param {number} i */
export function agencyPath({ addresses, agencies }, i) {
  return fill(addresses.agency, { agency: agencies[i][0] });
}

/** @param {Core} core @param {number} i */
export function themePath({ addresses, themes }, i) {
  return fill(addresses.theme, { theme: themes[i][0] });
}

/** @param {Core} core @param {Thing} thing */
export function thingPath({ addresses }, { kind, id }) {
  return fill(addresses[kind], { [kind]: id });
}

/** @param {Core} core @param {Row} row */
export function activityPath(core, row) {
  const [year, agency, slug] = keyOf(core, row);
  return fill(core.addresses.activity, { year, agency, slug });
}

/** Year, agency and slug, by which an activity is known. @param {Core} core @param {Row} row */
export function keyOf({ agencies, campaigns }, { agency, campaign, slug }) {
  return [campaigns[campaign][0], agencies[agency][0], slug];
}
