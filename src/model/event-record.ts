/** How sure an event is, and what became of it; drawn by shape and word. The order is that of `STATUSES`. */
export type Status =
  | 'confirmed'
  | 'reported'
  | 'planned'
  | 'ongoing'
  | 'moved'
  | 'postponed'
  | 'cancelled'
  | 'disputed';

/** Every status; its index is what `EventTable.statuses` holds. */
export const STATUSES: readonly Status[] = [
  'confirmed',
  'reported',
  'planned',
  'ongoing',
  'moved',
  'postponed',
  'cancelled',
  'disputed',
];

/** Text in one language, or by BCP 47 language tag. */
export type LocalText = string | Readonly<Record<string, string>>;

/** A date as a caller may write it: EDTF or ISO text, a `Date`, epoch milliseconds, or both ends of a span. */
export type DateInput = string | number | Date | { readonly start?: DateInput; readonly end?: DateInput };

/** Where something happened; degrees, north and east positive. */
export interface Place {
  readonly name?: string;
  readonly lat?: number;
  readonly lon?: number;
}

/** A link from one event to another: `{type: 'moved-to', to: 'muscat-talks'}`. */
export interface Relation {
  readonly type: string;
  /** Id of the other event. */
  readonly to: string;
  readonly label?: string;
}

/** Who says so. */
export interface Source {
  readonly name: string;
  readonly url?: string;
  readonly date?: string;
}

/** What is said in a sound or film, as a file in WebVTT. */
export interface Captions {
  readonly src: string;
  /** BCP 47 tag of its language; the timeline's when missing. */
  readonly lang?: string;
  /** How a reader chooses it; the name of its language when missing. */
  readonly label?: string;
}

/** A picture, sound or film that belongs to an event. */
export interface Media {
  readonly src: string;
  readonly alt?: string;
  /** With the links and emphasis that a summary may have. */
  readonly caption?: string;
  /** As `caption`: licences often ask for a link. */
  readonly credit?: string;
  readonly type?: string;
  /** Of a sound or film that has no page of its own: the address of the captions, or captions in several languages. */
  readonly captions?: string | readonly Captions[];
}

/** What was put right after publication. */
export interface Correction {
  readonly date: string;
  readonly text: string;
  readonly by?: string;
}

/** The fields of an event that the library knows. Only `date` and `title` are required. */
export interface EventFields {
  readonly id?: string;
  readonly date: DateInput;
  readonly end?: DateInput;
  /** IANA name of the event's own clock. */
  readonly timezone?: string;
  readonly title: LocalText;
  readonly summary?: LocalText;
  readonly group?: string;
  readonly tags?: readonly string[];
  readonly actors?: readonly string[];
  readonly place?: string | Place;
  readonly status?: Status;
  /** 1 (detail) to 5 (must be seen); 3 when missing. */
  readonly importance?: number;
  readonly relations?: readonly Relation[];
  readonly sources?: readonly Source[];
  readonly quote?: { readonly text: string; readonly by?: string };
  readonly media?: Media | readonly Media[];
  readonly updated?: string;
  readonly corrections?: readonly Correction[];
}

/** One news event as users write it; unknown fields are kept untouched. */
export interface EventRecord extends EventFields {
  readonly [extra: string]: unknown;
}

/** A lane's heading, colour and place in the order. */
export interface Group {
  readonly id: string;
  readonly title?: LocalText;
  /** A CSS colour; otherwise the palette's next. */
  readonly color?: string;
  readonly order?: number;
}

/** A named stretch of time behind the events. */
export interface Era {
  readonly date: DateInput;
  readonly title: LocalText;
}

/** A data set with what is said about it as a whole. */
export interface Timeline {
  readonly title?: LocalText;
  readonly description?: LocalText;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly timezone?: string;
  readonly calendar?: string;
  readonly eras?: readonly Era[];
  readonly groups?: readonly Group[];
  readonly events: readonly EventRecord[];
}
