// How MiniSearch is set up: pairs of Han characters, single ones, and Latin words.
const HAN = /[\u3005\u3007\u3400-\u9fff]/u;

function tokenize(text) {
  const tokens = text.normalize("NFKC").toLowerCase().match(/[\p{Script=Latin}\p{N}]+|[\u3005\u3007\u3400-\u9fff]+/gu) ?? [];
  return tokens.flatMap((token) => {
    if (!HAN.test(token)) return [token];
    const points = [...token];
    return points.length === 1 ? points : points.slice(1).map((point, i) => points[i] + point);
  });
}

export const options = {
  fields: ["title", "text"],
  storeFields: ["shown"],
  tokenize,
  searchOptions: { combineWith: "AND", boost: { title: 3 }, prefix: true, tokenize },
};
