// What is said beside the hits: what is called as the query says, what nothing holds, what may be meant.

import { NAME, fill, lang, nameOf, themePath, thingPath } from "./lent.js";

/** @typedef {Parameters<More["messagesOf"]>} Arguments */

/** @param {Arguments[0]} found @param {PageTools} tools @returns {Node[]} */
export function messagesOf({ state, result, named, unknown, docs }, tools) {
  const { make, t, addressOf, hasFailed } = tools;
  const { core } = atlasSearch.opened();
  /** @type {Node[]} */
  const messages = [];
  /** @param {string} text @param {...(Node | string)} links */
  const add = (text, ...links) => messages.push(make("p", {}, text, lang === "en" ? " " : "", ...links));
  const own = distinct([...result.names, ...named.own]);
  if (own.length) messages.push(namesOf(own, state, tools));
  const like = named.like.filter((thing) => !own.some(({ kind, id }) => kind === thing.kind && id === thing.id));
  const isBody = own.some((thing) => thing.kind === "agency");
  if (result.missing.length && !isBody) add(fill(own.length || like.length ? t.missing_in_words : t.missing, { words: result.missing.join(t.between) }));
  if (result.widened) add(t.widened);
  if (like.length) add(t.like, ...listed(like.map((thing) => linkTo(thing, tools))));
  const words = (/** @type {string[]} */ list) => list.map((word) => make("a", { href: addressOf({ ...state, q: word, page: 1 }) }, word));
  if (result.nearest.length) add(t.nearest, ...listed(words(result.nearest)));
  if (hasFailed) add(t.part_failed);
  if (unknown.length) add(fill(t.unknown_values, { values: unknown.join(", ") }));
  if (!docs.length && !own.length && !like.length) {
    add(t.no_hits_help);
    const themes = core.themes.map((theme, i) => make("a", { class: "chip", href: themePath(core, i) }, /** @type {string} */ (theme[NAME])));
    messages.push(make("p", { class: "chips" }, ...themes));
  }
  return messages;
}

/** @param {Node[]} links */
function listed(links) {
  return links.flatMap((link, i) => (i ? [" · ", link] : [link]));
}

/** @param {Thing[]} things */
function distinct(things) {
  return [...new Map(things.map((thing) => [`${thing.kind} ${thing.id}`, thing])).values()];
}

/** What is called so, each with its page, its number and one press to filter. @param {Thing[]} things @param {Arguments[0]["state"]} state @param {PageTools} tools */
function namesOf(things, state, tools) {
  const { make, t, countOf, addressOf, none } = tools;
  const kinds = { agency: t.kind_agency, theme: t.kind_theme, form: t.kind_form, term: t.kind_term };
  const items = things.map((thing) => {
    const { kind, id, zh, count } = thing;
    const item = make("li", {}, make("span", { class: "name-kind" }, kinds[kind]), " ");
    if (kind === "agency" && !count) {
      item.append(fill(t.absent, { agency: nameOf(thing) }));
      return item;
    }
    item.append(linkTo(thing, tools), " ", make("span", { class: "facet-count" }, countOf(count)), " ");
    const isTerm = kind === "term";
    const wanted = { ...none, q: isTerm ? zh : "", chosen: isTerm ? none.chosen : { ...none.chosen, [kind]: [id] } };
    if (count && !(isTerm && state.q === zh)) {
      const link = make("a", { class: "chip", href: addressOf(wanted) }, isTerm ? fill(t.find, { words: zh }) : t.only);
      if (!isTerm) link.setAttribute("aria-label", fill(t.of, { what: t.only, name: nameOf(thing) }));
      item.append(link);
    }
    return item;
  });
  return make("ul", { class: "search-names", "aria-label": t.names }, ...items);
}

/** @param {Thing} thing @param {PageTools} tools */
function linkTo(thing, { make }) {
  const { core } = atlasSearch.opened();
  const name = make("span", thing.kind === "agency" && !thing.count ? {} : { class: "name" }, nameOf(thing));
  return thing.kind === "agency" && !thing.count ? name : make("a", { href: thingPath(core, thing) }, name);
}
