/** A text with one form for each plural category that its language needs; `{n}` stands for the number. */
export interface PluralText {
  readonly other: string;
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
}

/** The statuses that have a word; the same as the model's. */
type StatusName = 'confirmed' | 'reported' | 'planned' | 'ongoing' | 'moved' | 'postponed' | 'cancelled' | 'disputed';

/** The relations that have a word. */
export type RelationName = 'moved-to' | 'replaces' | 'follows' | 'leads-to' | 'responds-to' | 'about' | 'part-of';

/**
 * Words around a date, `{0}` and `{1}` being what is put in. English ones are built in; where one is missing, signs or a
 * range of days stand instead.
 */
export interface DateTexts {
  /** `~`: “around 29 January 2026”. */
  readonly around: string;
  /** `?`: “6 February 2026?”. */
  readonly uncertain: string;
  /** Open ends. */
  readonly since: string;
  readonly until: string;
  /** The same three before a day or a time of day, where a language has another word there: “seit dem 2. Februar”. */
  readonly aroundDay?: string;
  readonly sinceDay?: string;
  readonly untilDay?: string;
  /** Open ends of approximate dates, where a language does not just put one word behind the other: “seit etwa dem 2. Februar”. */
  readonly sinceAround?: string;
  readonly untilAround?: string;
  readonly sinceAroundDay?: string;
  readonly untilAroundDay?: string;
  /** What stands for an end that is not known. */
  readonly unknown: string;
  /** `[..1984]` and `[1984..]`. */
  readonly orEarlier: string;
  readonly orLater: string;
  /** `1985-04-XX` and `1985-XX`. */
  readonly dayUnknown: string;
  readonly monthUnknown: string;
  /** `XXXX-12-25`. */
  readonly yearUnknown: string;
  /** Spring to winter of year `{0}`. */
  readonly seasons: readonly [string, string, string, string];
  /** `~` of the same, where they have an article then. */
  readonly aroundSeasons?: readonly [string, string, string, string];
  /** Quarter `{0}` of year `{1}`. */
  readonly quarter: string;
  /** The decade that begins in year `{0}`. */
  readonly decade: string;
  /** Some time from `{0}` to `{1}`. */
  readonly between: string;
  /** `{0}` is a number with its words: “66 million”. */
  readonly yearsAgo: string;
  /** The same for millions and more, where these take another word behind them. */
  readonly millionsAgo?: string;
  /** `~` of a number of years ago, put around the number. */
  readonly aroundYears?: string;
}

/** The texts that stand around the first picture; an element has the English ones in it. */
export interface ShellMessages {
  /** BCP 47 tag of the language that these are in; chooses plural forms. */
  readonly lang: string;

  /** Views. */
  readonly timeline: string;
  readonly story: string;
  readonly list: string;

  /** Names of the group of buttons above the chart, and of these. */
  readonly controls: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly search: string;
  readonly share: string;

  readonly status: Readonly<Record<StatusName, string>>;
  readonly legend: string;
  readonly softEnd: string;

  readonly loading: string;
  readonly noEvents: string;
}

/**
 * Every text of the interface. In running words they are lower case; `capitalise` begins a sentence with them.
 * Texts in braces are filled in by `fill`. An author can hand over an object of their own.
 */
export interface Messages extends ShellMessages {
  readonly loadError: string;
  readonly tryAgain: string;

  readonly filter: string;
  readonly clearFilter: string;
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  readonly more: string;
  /** `{n}`: how many events a press adds to a long list. */
  readonly showMore: string;

  /** `{date}`: of an event that is still to come, and of one that was moved, postponed or cancelled. */
  readonly plannedFor: string;
  readonly wasPlannedFor: string;

  readonly approximateDate: string;
  readonly uncertainDate: string;
  /** Stand below a day's number: about that day; from that day on. */
  readonly around: string;
  readonly since: string;
  readonly continuing: string;
  readonly dateUnknown: string;
  readonly now: string;
  /** `{zone}`: whose clock the dates follow. */
  readonly timesIn: string;

  readonly dates?: Partial<DateTexts>;

  /** `{duration}`: how long nothing happened, told forwards and backwards. */
  readonly later: string;
  readonly earlier: string;
  readonly showFolded: string;

  /** What stands before the other event's title: in the event that has the relation, and in the one it leads to. */
  readonly relations: Readonly<Record<RelationName, readonly [string, string]>>;
  /** For a relation that has no word here. */
  readonly related: string;

  /** Between a label and what it labels, with the spaces that belong to it. */
  readonly colon: string;
  /** Between what is listed, and behind a sentence. */
  readonly comma: string;
  readonly stop: string;
  readonly source: string;
  readonly sources: string;
  readonly copyLink: string;
  readonly copied: string;
  /** Before a link that could not be copied by itself. */
  readonly copyThis: string;
  /** `{date}`. */
  readonly updated: string;
  readonly correction: string;
  readonly media: string;
  /** Plays what another `{host}` has in a frame of it, and what that means. */
  readonly playHere: string;
  readonly playFrom: string;
  readonly getData: string;
  readonly embed: string;

  readonly events: PluralText;
  /** `{n}` of `{total}`, while a large set is read. */
  readonly eventsRead: string;
  readonly oldestFirst: string;
  readonly newestFirst: string;

  /** `{shown}` of so many. */
  readonly eventsOf: PluralText;
  /** How many events a reader has not seen before. */
  readonly newEvents: PluralText;
  /** Marks of an event: not seen before; changed; put right. */
  readonly isNew: string;
  readonly wasUpdated: string;
  readonly wasCorrected: string;

  /** What can be chosen in a filter, and what becomes of the rest. */
  readonly hideOthers: string;
  readonly lanes: string;
  readonly statuses: string;
  readonly tags: string;
  readonly actors: string;

  /** The strip of the whole time line, and the window in it. */
  readonly overview: string;
  readonly viewStart: string;
  readonly viewEnd: string;
  readonly viewPeriod: string;
  /** Place in a row: `{n}` of `{total}`. */
  readonly position: string;

  /** Files to take away. `{format}`: CSV, JSON; PNG, SVG. */
  readonly dataFile: string;
  readonly calendarFile: string;
  readonly pictureFile: string;
}
