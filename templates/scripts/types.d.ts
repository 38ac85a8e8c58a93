// The shapes that the scripts hand to one another. They are of no module, so that every part sees them.

type Language = "zh" | "en";

/** A weight for each activity found, by its number. */
type Scores = Map<number, number>;

/** The addresses of pages inside a language, with `{places}`; see generator/search/addresses.py. */
type Addresses = Record<"agency" | "activity" | "theme", string>;

/** Year, both names, and both titles of its notice. */
type CampaignEntry = [year: string, zh: string, en: string];
/** Id, both names that are shown, and the others that are typed, of an agency, a theme or a form. */
type NamedEntry = [id: string, zh: string, en: string, others: string[]];

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
  synonyms: string[][];
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
  /** How many activities are in one file of texts. */
  chunk: number;
  /** The Han characters in use. */
  characters: string;
  /** The first key of each file, by kind of key. */
  starts: Record<string, string[]>;
}

/** The file of what few queries need: how characters are read and written otherwise, and more. */
interface Reading {
  /** The complete names of the agencies. */
  agencies?: string[];
  /** The title of each campaign's notice, and who issued it when. */
  notices?: [zh: string, en: string, issuedZh: string, issuedEn: string][];
  pinyin?: Record<string, string>;
  syllables?: string;
  traditional?: Record<string, string>;
  /** The editors' notes by sentence. */
  notes?: string[];
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
  /** Activities whose own words hold a phrase, exactly; `isShown` if they are likely to be shown. */
  own(phrase: string, isShown?: boolean): Scores;
  /** The same without regard to punctuation. */
  loosely(phrase: string): Scores;
  /** Activities of the sentence that a clause was pasted from. */
  pasted(phrase: string): Scores;
  /** Activities with an editors' note that holds a phrase. */
  notes(phrase: string): Scores;
  /** Activities by each word of a stem. */
  forms(stem: string, isShown?: boolean): Map<string, Scores>;
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

/** What words find. */
interface Found {
  found: Scores;
  /** What to mark in the text, as compared. */
  needles: string[];
  /** Not every word could be found together. */
  widened?: boolean;
  /** Those that could not be found. */
  words?: string[];
}

interface Result {
  /** Activities by their number, best first. */
  hits: number[];
  /** What to mark in the text, as compared. */
  needles: string[];
  widened: boolean;
  /** Agencies asked for by name that announced nothing. */
  absent: number[];
  /** Agencies asked for by name that announced something. */
  named: number[];
  /** Words like those that were not found. */
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
/** A file of keys with the texts of the activities that are listed first. */
interface KeysWithTexts {
  keys?: Record<string, unknown>;
  texts?: (ShownTexts & { docs: number[] }) | null;
}

/** The words that the script of every page writes, by language; see generator/assets/scripts.py. */
declare var atlasWords: Record<string, Record<string, string>> | undefined;
