// The hits as a file, with the columns and cells of the site's own CSV file as far as the index has
// them, and how to cite one. Few readers need it: the search page asks for this script when one does.

const { activityPath, need, put, together, whenReady } = atlasSearch;

/** @typedef {Record<string, string | number>} Cells by the name of their column */

/** @type {DownloadMaker} */
const maker = {
  download(core, source, docs, kind) {
    /** @type {CsvRule} */
    const rule = JSON.parse(document.getElementById("search")?.dataset.csv ?? "{}");
    whenReady(
      () => together(docs, (doc) => cellsOf(core, source, doc, rule)),
      (rows) => save(kind, kind === "json" ? `${JSON.stringify(rows, null, 1)}\n` : toCsv(rows, rule)),
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

/** @param {Core} core @param {Source} source @param {number} doc @param {CsvRule} rule @returns {Cells} */
function cellsOf(core, source, doc, { columns, separator, permalinks }) {
  const [zh, en] = together(/** @type {const} */ (["zh", "en"]), (lang) => source.row(doc, lang));
  const { notices = [] } = /** @type {Reading} */ (need("reading"));
  const { things = [] } = /** @type {NamesFile} */ (need("names"));
  const { themes, forms } = source.columns();
  const [year] = core.campaigns[zh.campaign];
  const [agency, , agencyEn] = core.agencies[zh.agency];
  const path = activityPath(core, zh);
  // The first name of an agency is its complete one.
  const complete = things.find(([kind, id]) => kind === "agency" && id === agency)?.[5][0] ?? "";
  const ids = (/** @type {NamedEntry[]} */ list, /** @type {number[]} */ values) =>
    values.map((value) => list[value][0]).join(separator);
  /** @type {Cells} */
  const cells = {
    id: `${year}/${agency}/${zh.slug}`, campaign: year, agency, agency_zh: complete, agency_en: agencyEn,
    slug: zh.slug, paragraph: zh.paragraph, sentence: zh.sentence, title_zh: zh.title, title_en: en.title,
    quote_zh: zh.quotes.join(separator), context_zh: zh.contexts.join(separator),
    text_zh: zh.text, text_en: en.text, themes: ids(core.themes, themes[doc]), forms: ids(core.forms, forms[doc]),
    source: notices[zh.campaign]?.[0] ?? "", permalink: permalinks.zh + path, permalink_en: permalinks.en + path,
  };
  return Object.fromEntries(columns.filter((name) => name in cells).map((name) => [name, cells[name]]));
}

/** Return a CSV file (RFC 4180) with no cell that a spreadsheet takes for a formula. @param {Cells[]} rows @param {CsvRule} rule */
function toCsv(rows, { risky, bom }) {
  const pattern = new RegExp(`^(?:${risky})`, "u");
  const quoted = (/** @type {string | number} */ value) => {
    const text = String(value);
    const safe = pattern.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  const lines = [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))];
  return `${bom}${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** @param {string} kind @param {string} text */
function save(kind, text) {
  const url = URL.createObjectURL(new Blob([text], { type: kind === "json" ? "application/json" : "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `activities.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
