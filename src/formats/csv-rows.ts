import type { EventRecord, Timeline } from '../model/event-record.js';

/** What separates the cells of a row. */
export type Separator = ',' | ';' | '\t';

/** A row of a file: a spreadsheet's row, whose cells may hold line breaks. */
export interface CsvRow {
  /** 1 is the first row of the file; empty ones count too. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Where it ends in the text, its line end included. */
  readonly end: number;
  /** A quote that is not doubled and does not end its cell, or is never closed; what is wrong with it. */
  readonly fault?: 'quote-stray' | 'quote-open' | undefined;
}

/** A row's cells by the field that each fills; empty ones are left out. */
export type FlatRecord = Readonly<Record<string, string>>;

/** Answers the next row with anything in it; undefined after the last. */
export type NextRow = () => CsvRow | undefined;

/** What the rows of a table are. */
export interface TableKind {
  /** The field that each column fills; '' for one that is left out. */
  readonly fields: readonly string[];
  /** Answers the rows of data, where reading the headings went past the first of them. */
  readonly next?: NextRow;
  /** Makes the event of a row; undefined where the row is none. */
  readonly eventOf: (record: FlatRecord, row: number) => EventRecord | undefined;
  /** Makes the timeline of the events. */
  readonly wrap?: (events: readonly EventRecord[]) => Timeline;
}

const QUOTE = 34;
const CR = 13;
const LF = 10;

/** The separator that the first row has most of, outside quotes; a comma where it has none. */
export function separatorOf(text: string): Separator {
  const counts: Record<Separator, number> = { '\t': 0, ';': 0, ',': 0 };
  let quoted = false;
  for (const char of text.slice(0, 65_536)) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r') && counts[','] + counts[';'] + counts['\t'] > 0) break;
    else if (!quoted && (char === ',' || char === ';' || char === '\t')) counts[char]++;
  }
  // Of two that are as frequent the one that is rarer in text.
  const [best] = (Object.keys(counts) as Separator[]).sort((a, b) => counts[b] - counts[a]);
  return best && counts[best] > 0 ? best : ',';
}

/**
 * The rows of a table: RFC 4180 with any of three separators and line ends, linear in the text. Cells without quotes are
 * trimmed. A quote that is never closed, or only in another
 * row and in the middle of a cell, counts as an ordinary character. `at` is where the first row begins, of which
 * rows are counted.
 * (d3's parser is not used, since its module holds code that a content policy would have to allow.)
 */
export function csvRows(
  text: string,
  separator: Separator = separatorOf(text),
  at: number = text.charCodeAt(0) === 0xfeff ? 1 : 0,
): NextRow {
  const between = separator.charCodeAt(0);
  let row = 0;
  const endOfCell = (from: number): number => {
    for (let end = from; ; end++) {
      const unit = text.charCodeAt(end);
      if (unit === between || unit === LF || unit === CR || Number.isNaN(unit)) return end;
    }
  };
  return () => {
    while (at < text.length) {
      row++;
      const cells: string[] = [];
      let fault: CsvRow['fault'];
      for (;;) {
        let end = -1;
        if (text.charCodeAt(at) === QUOTE) {
          let close = text.indexOf('"', at + 1);
          while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
          if (close < 0) {
            fault = 'quote-open';
          } else {
            end = endOfCell(close + 1);
            const cell = text.slice(at + 1, close).replaceAll('""', '"');
            const behind = text.slice(close + 1, end);
            const rest = behind.trim();
            if (rest) fault ??= 'quote-stray';
            if (/[^ \t]/.test(behind) && /[\r\n]/.test(cell)) {
              // The mark that was found begins or ends another cell, rows further on. Blanks that are not of ASCII count as
              // text: rows are cut by their bytes.
              fault = 'quote-open';
              end = -1;
            } else cells.push(cell + rest);
          }
        }
        if (end < 0) {
          end = endOfCell(at);
          cells.push(text.slice(at, end).trim());
        }
        const unit = text.charCodeAt(end);
        at = end + 1;
        if (unit === between) continue;
        if (unit === CR && text.charCodeAt(at) === LF) at++;
        break;
      }
      if (cells.some(Boolean)) return { row, cells, end: at, fault };
    }
    return undefined;
  };
}
