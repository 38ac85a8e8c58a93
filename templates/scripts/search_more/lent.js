// What the search that is there already lends to this script, which is loaded after it.

export const { NAME, activityPath, fill, nameOf, namesLike, lang, marks, put, search, themePath, thingPath, together } = atlasSearch;
