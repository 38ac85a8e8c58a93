// The hits as a file: the very records of the site's own JSON, and its CSV made of them by the same
// rule. And how to cite a hit. Few readers need it: the search page asks for this script when one does.

const { need, put, together, whenReady } = atlasSearch;

/** What asks for hits in an address, in the order in which a file is named by it. */
const ASKED = ["q", "theme", "form", "agency", "campaign"];
/** The most characters of a file's name that say what was asked for. */
const LONGEST = 60;

/** @type {DownloadMaker} */
const maker = {
  download(core, source, docs, kind) {
    const { csv = "{}", words = "{}" } = document.getElementById("search")?.dataset ?? {};
    const places = placesOf(core, source);
    whenReady(
      () => together(docs, (doc) => recordAt(places[doc])),
      (records) => {
        if (records.includes(undefined)) return tell(JSON.parse(words).part_failed);
        save(`${nameOf(docs.length === source.count)}.${kind}`, kind === "json" ? toJson(records) : toCsv(records, JSON.parse(csv)));
      },
    );
  },
  cite(core, hit, zh, place) {
    const { notices = [] } = /** @type {Reading} */ (need("reading"));
    const [noticeZh, noticeEn, issuedZh, issuedEn] = notices[hit.row.campaign] ?? [];
    const [, agencyZh, agencyEn] = core.agencies[hit.row.agency];
    const quote = zh.row.quotes.join(" … ");
    const link = new URL(hit.path, location.href).href;
    return document.documentElement.lang !== "en"
      ? `“${quote}”。${issuedZh} ${noticeZh}，${agencyZh}，${place}。${link}`
      : `${hit.title} (“${quote}”). ${issuedEn} ${noticeEn || noticeZh}, ${agencyEn}, ${place.toLowerCase()}. ${link}`;
  },
};
put("download", maker);

/**
 * For each activity the file of its record, and its number there: of a small catalog an agency's activities
 * of a year are in one file, of a large one so many as the index says, in their order.
 * @param {Core} core @param {Source} source @returns {[file: string, number: number][]}
 */
function placesOf(core, source) {
  const inFile = core.split?.records;
  if (inFile) return Array.from({ length: source.count }, (_, doc) => [`records${Math.floor(doc / inFile)}`, doc % inFile]);
  /** @type {Record<string, number>} */
  const counts = {};
  return source.runs.flatMap(([campaign, agency, length]) => {
    const file = `records/${core.campaigns[campaign][0]}/${core.agencies[agency][0]}`;
    return Array.from({ length }, () => {
      const number = counts[file] ?? 0;
      counts[file] = number + 1;
      return /** @type {[string, number]} */ ([file, number]);
    });
  });
}

/** The record at a place, or nothing where its file could not be had. @param {[file: string, number: number]} place */
function recordAt([file, number]) {
  return /** @type {unknown[]} */ (need(file))[number];
}

/** Say something where the page says how many hits there are. @param {string} text */
function tell(text) {
  const status = document.querySelector("#search [role=status]");
  if (status) status.textContent = text;
}

/** What the file is called: by what was asked for. @param {boolean} isAll whether it has every activity */
function nameOf(isAll) {
  const params = new URLSearchParams(location.search);
  const asked = ASKED.map((name) => params.get(name)).filter(Boolean).join("-");
  // No more than letters and digits, which every system can have in a name.
  const name = asked.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  if (!name) return isAll ? "activities" : "search";
  return `search-${[...name].slice(0, LONGEST).join("")}`;
}

/** The records as the site writes them. @param {unknown[]} records */
function toJson(records) {
  return `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`;
}

/** Return a CSV file (RFC 4180) with no cell that a spreadsheet takes for a formula. @param {unknown[]} records @param {CsvRule} rule */
function toCsv(records, { columns, separator, risky, bom }) {
  const pattern = new RegExp(`^(?:${risky})`, "u");
  const cell = (/** @type {string} */ text) => {
    const safe = pattern.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const paths = Object.entries(columns).map(([name, path]) => (path || name).split("."));
  const rows = records.map((record) => paths.map((path) => cell(valuesAt(record, path).join(separator))));
  return `${bom}${[Object.keys(columns), ...rows].map((row) => `${row.join(",")}\r\n`).join("")}`;
}

/** What a record has at a path: one value or, where a list is on the way, several. @param {unknown} value @param {string[]} path @returns {unknown[]} */
function valuesAt(value, path) {
  const [name, ...rest] = path;
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  if (value === null || value === undefined) return [];
  return name === undefined ? [value] : valuesAt(/** @type {Record<string, unknown>} */ (value)[name], rest);
}

/** @param {string} name @param {string} text */
function save(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: name.endsWith(".json") ? "application/json" : "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
