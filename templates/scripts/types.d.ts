// The shapes that the scripts hand to one another. They are of no module, so that every part sees them.

type Language = "zh" | "en";

/** A weight for each activity found, by its number. */
type Scores = Map<number, number>;

/** The addresses of pages inside a language, with `{places}`; see generator/search/addresses.py. */
type Addresses = Record<Thing["kind"] | "activity", string>;

/** Year, both names, and both titles of its notice. */
type CampaignEntry = [year: string, zh: string, en: string];
/** Id and both names of an agency, a theme or a form; of an agency also the Latin words of its other names. */
type NamedEntry = [id: string, zh: string, en: string, words?: string];

/** What has names and a place of its own, as the index has it. */
type ThingRow = [kind: Thing["kind"], id: string, zh: string, en: string, count: number];
/** The file of everything that has a name, with all of its names, the complete one first. */
interface NamesFile {
  things?: [...ThingRow, names: string[]][];
}
interface Thing {
  kind: "agency" | "theme" | "form" | "term";
  id: string;
  zh: string;
  en: string;
  /** Its activities; of a term, those that have it in their words. */
  count: number;
}

/** The first file of the index: made by generator/search/index.py. */
interface Core {
  /** Which shape the index has: one of another shape is not read. */
  format: number;
  /** The folder of the other files, beside this one. */
  folder: string;
  /** The Han characters, as in a character class. */
  han: string;
  addresses: Addresses;
  /** What a match weighs by the kind of field, in the order of their numbers. */
  weights: { text: TextWeights; word: WordWeights };
  campaigns: CampaignEntry[];
  agencies: NamedEntry[];
  themes: NamedEntry[];
  forms: NamedEntry[];
  /** Which keys there may be in the files of whole names: made by generator/search/dictionary.py. */
  dictionary: { filter: string; probes: number; parts: number };
  /** A small catalog, as columns: what is in numbers, and the texts in either language. */
  activities?: ActivityColumns;
  sentences?: SentenceColumns;
  zh?: TextColumns;
  slugs?: string[];
  en?: TextColumns;
  /** What there is to know of the files of a large one. */
  split?: Split;
}

type TextWeights = Record<"whole" | "start" | "end" | "title" | "quote" | "context" | "note", number>;
type WordWeights = Record<"title" | "quote" | "sentence" | "agency", number>;

/** Start and length of each span, one after the other, in code points of the sentence. */
type Spans = number[];
type ActivityColumns = [
  campaign: number[], agency: number[], sentence: number[], quotes: Spans[], contexts: Spans[], themes: number[][],
  forms: number[][],
];
type SentenceColumns = [paragraph: number[], number: number[]];
/** The titles of the activities, and the sentences. */
type TextColumns = [titles: string[], sentences: string[]];
/** What a small catalog is sent as. */
type WholeCore = Core & Required<Pick<Core, "activities" | "sentences" | "zh" | "slugs" | "en">>;

/** Campaign, agency, and how many activities with both follow. */
type Run = [campaign: number, agency: number, length: number];

interface Split {
  runs: Run[];
  /** The digits of numbers in postings; those of the first half end a number. */
  digits: string;
  /** The length up to which phantoms are listed. */
  longest: number;
  /** How many texts are looked through rather than listed. */
  few: number;
  /** How many activities are in one file of texts: at least, as a share of those before it, and at most. */
  chunk: [least: number, share: number, most: number];
  /** How many records are in one file, for the files of hits. */
  records: number;
  /** The Han characters in use. */
  characters: string;
  /** The first key of each file, by kind of key. */
  starts: Record<string, string[]>;
  /** The keys that have files of their own, by kind of key. */
  own: Record<string, string[]>;
}

/** The file of what few queries need: how characters are read and written otherwise, and more. */
interface Reading {
  /** The title of each campaign's notice, and who issued it when. */
  notices?: [zh: string, en: string, issuedZh: string, issuedEn: string][];
  pinyin?: Record<string, string>;
  syllables?: string;
  /** Pairs of characters: another form of one in use, and that one. */
  simplified?: string;
}

/**
 * Where an engine looks: the whole text, or the files of a split index.
 * What needs a file that is not there yet throws `Missing`.
 */
interface Source {
  /** How many activities there are. */
  count: number;
  runs: Run[];
  /** Do at once what the first search would wait for. */
  prepare(): void;
  /** Whether a Han character is in use. */
  has(character: string): boolean;
  /** Activities whose own words hold a phrase, exactly. */
  own(phrase: string): Scores;
  /** The same without regard to punctuation. */
  loosely(phrase: string): Scores;
  /** Activities of the sentence that a clause was pasted from. */
  pasted(phrase: string): Scores;
  /** Activities with an editors' note that holds a phrase. */
  notes(phrase: string): Scores;
  /** Activities by each word of a stem. */
  forms(stem: string): Map<string, Scores>;
  /** Every Latin word in use. */
  words(): string[];
  /** Activities by all words with a beginning. */
  beginning(letters: string): Scores;
  /** Need at once what letters need that may be the beginning of a word. */
  ahead(): void;
  /** Activities whose English holds these words in a row. */
  phrase(words: string[]): Scores;
  /** Whether a word begins so. */
  begins(letters: string): boolean;
  /** Activities with Han passages that are read so. */
  sounds(letters: string, withInitials: boolean): Heard;
  columns(): TopicColumns;
  /** What is shown of an activity. */
  row(doc: number, lang: Language): Row;
}

interface Heard {
  found: Scores;
  passages: Set<string>;
}

/** The numbers of the themes and forms of every activity. */
interface TopicColumns {
  themes: number[][];
  forms: number[][];
}

interface Row {
  campaign: number;
  agency: number;
  slug: string;
  title: string;
  /** The whole sentence. */
  text: string;
  /** The activity's own words, and what it shares with others: only in Chinese. */
  quotes: string[];
  contexts: string[];
  paragraph: number;
  sentence: number;
}

/** A suggestion of a search box: what it says, of what kind it is, and where it leads. */
type Suggestion = [text: string, kind: string, path: string];

/**
 * How something was found: as activities of the agency that is named, by the words themselves, by words
 * that mean the same, as activities of a theme or a form, read as pinyin, by the beginning of words, in
 * an editors' note, by a word that is like what was typed, by the parts of a phrase, by some of the words.
 */
type Kind = "agency" | "text" | "same" | "topic" | "heard" | "begun" | "notes" | "similar" | "parts" | "some";

/** What words find. */
interface Found {
  found: Scores;
  kind: Kind;
  /** What to mark in the text, as compared. */
  needles: string[];
  /** The words that nothing holds. */
  missing: string[];
  /** What is less near to what was typed. */
  later: Found[];
}

/** Activities that were found in one way, best first. */
interface Group {
  kind: Kind;
  docs: number[];
  /** What to mark in the text, as compared. */
  needles: string[];
}

interface Result {
  /** Activities by their number: those of one group after the other. */
  hits: number[];
  groups: Group[];
  /** What is called as the whole query says. */
  names: Thing[];
  /** What to mark in the text, as compared. */
  needles: string[];
  /** Not every word could be found together. */
  widened: boolean;
  /** The words that nothing holds. */
  missing: string[];
  /** Words like those. */
  nearest: string[];
}

/** How the site writes a CSV file: made by generator/data/csv_file.py. */
interface CsvRule {
  /** Those of the site's own file, in order, each with its path in a record: its own name if empty. */
  columns: Record<string, string>;
  /** Between the values of a cell. */
  separator: string;
  /** The pattern of what a spreadsheet may take for a formula. */
  risky: string;
  bom: string;
}

/** What makes a file of hits, "csv" or "json". */
/** What is cited of a hit. */
interface CitedHit {
  title: string;
  path: string;
  row: { campaign: number; agency: number; quotes: string[] };
}

/** What few first hits wait for: made by search_more/main.js. */
interface More {
  messagesOf(
    found: import("./search_page/answer.js").Answer & { named: { own: Thing[]; like: Thing[] } },
    tools: PageTools,
  ): Node[];
  chipsOf(state: import("./search_page/state.js").State, tools: PageTools): Node[];
  sayFound(
    summary: HTMLElement,
    twin: { text: string; lang: string },
    needles: string[],
    tools: Pick<PageTools, "make" | "t">,
  ): void;
  suggestionsOf(query: string, words: Record<string, string>): Suggestion[];
}

/** What the search page lends for that. */
interface PageTools {
  make: typeof import("./search_page/draw.js").make;
  countOf(number: number): string;
  addressOf: typeof import("./search_page/state.js").addressOf;
  choices: typeof import("./search_page/records.js").choices;
  /** The words of the interface. */
  t: Record<string, string>;
  hasFailed: boolean;
  /** What is asked for where nothing is. */
  none: import("./search_page/state.js").State;
}

interface DownloadMaker {
  download(core: Core, source: Source, docs: number[], kind: string): void;
  cite(core: Core, hit: CitedHit, zh: CitedHit, place: string): string;
}

/** What other scripts use of the search: a script that is loaded later finds it here. */
declare var atlasSearch: typeof import("./search/main.js").api;

/** https://www.w3.org/TR/trusted-types/, not in every library of types. */
declare var trustedTypes: { createPolicy(name: string, rules: ScriptRules): ScriptRules } | undefined;
interface ScriptRules {
  createScriptURL(address: string): string;
}

/** Texts in one language: of a row the number of its sentence comes first; spans and notes are Chinese. */
type ShownRow = [sentence: number, slug: string, title: string, quotes?: Spans, contexts?: Spans];
type ShownSentence = [text: string, paragraph: number, number: number, notes?: string];
interface ShownTexts {
  rows: ShownRow[];
  sentences: ShownSentence[];
}
/** A file of one key with the texts of the activities that are listed first. */
interface KeyWithTexts {
  keys: Record<string, unknown>;
  texts?: (ShownTexts & { docs: number[] }) | null;
}

/** The words that the script of every page writes, by language; see generator/assets/scripts.py. */
declare var atlasWords: Record<string, Record<string, string>> | undefined;
