// What the words of a query mean, before anything is looked up.

const LONGEST_QUERY = 300;

// Words of a question, which say nothing about what is looked for. The longest come first.
export const ASKING = (
  "有哪些活动|有什么活动|哪些活动|什么活动|哪些机构|哪些单位|哪些部门|哪个部门|哪个单位|哪个机构|" +
  "哪家机构|哪家单位|有没有|有哪些|是什么|怎么样|为什么|请问|关于|方面|哪些|哪个|哪家|哪里|什么|怎么|如何|是否|负责|" +
  "开展|举办|组织|相关|有关|今年|活动|要做|会做|做了|谁来|谁在|谁会|谁|吗|呢|的|了|在|有|会|是|和|与|对|把|被|做|要"
).split("|");

export const VERB = /^(发布|公布|推进|推动|加强|加大|强化|深化|实施|落实|提升)(?=..)/;

export const STOP = new Set(
  (
    "a about all an and any are as at be by can carry could did do does for from had has have he how i if " +
    "in into is it its me must of on or out please s shall should show tell that the their them there these " +
    "they this those to was were what when where which who whom whose why will with would you your " +
    "activity activities agency agencies announce announced list find"
  ).split(" "),
);

/** Every two neighbouring characters. @param {string} term */
export function pairsOf(term) {
  const points = [...term];
  return points.slice(1).map((point, i) => points[i] + point);
}

/** Take from a query what no text holds: halves of characters, controls, endless length. @param {string} query */
export function clean(query) {
  return (query.toWellFormed?.() ?? query).slice(0, LONGEST_QUERY).replace(/\p{C}/gu, " ");
}

/**
 * Take phrases in quotation marks and what is left out from a query.
 * @param {string} text
 * @returns {{phrases: string[], excluded: string[], rest: string}} as typed
 */
export function parse(text) {
  /** @type {string[]} */
  const phrases = [];
  /** @type {string[]} */
  const excluded = [];
  /** @param {string[]} list @returns {(_: string, before: string, words: string) => string} */
  const into = (list) => (_, before, words) => {
    list.push(words);
    return before;
  };
  const rest = text
    .replace(/(^|\s)-"([^"]+)"/g, into(excluded))
    .replace(/(^|\s)["“]([^"“”]+)["”](?=\s|$)/g, into(phrases))
    .replace(/(^|\s)[-－](?=[^\s-])(\S+)/gu, into(excluded));
  return { phrases, excluded, rest };
}
