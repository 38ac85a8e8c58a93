// Links are often pasted with the punctuation that follows them in a text: it is forgiven.

/** Go to what is meant, if only punctuation is in the way: after the name of a place, or of a page that is not there. */
export function forgive() {
  const { href } = location;
  const meant = href.replace(/(?:%[0-9a-f]{2}|[^\w%/?-])+$/i, "");
  const place = meant.split("#")[1];
  const isThere = place ? document.getElementById(place) : document.querySelector(".kind-not-found");
  if (meant !== href && isThere) location.replace(meant);
}
