// Links are often pasted with the punctuation that follows them in a text: it is forgiven.

/** Go to what is meant, if only punctuation is in the way: after the name of a place, or of a page that is not there. */
export function forgive() {
  const [page, hash = ""] = location.href.split("#");
  const place = hash.replace(/(?:%[0-9a-f]{2}|[^\w%-])+$/i, "");
  if (place !== hash && document.getElementById(place)) location.replace(`#${place}`);
  if (!document.querySelector(".kind-not-found")) return;
  const name = page.replace(/(\.[a-z]+|\/)(?:%[0-9a-f]{2}|[^\w%/?-])+$/i, "$1");
  if (name !== page) location.replace(name);
}
