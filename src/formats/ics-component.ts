import ICAL from 'ical.js';
import type { Report } from '../model/fault.js';

/** A line of a calendar file as it was read. */
export interface IcsProperty {
  /** In lower case, as all names here. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** `date`, `date-time`, `recur`, `text` … */
  readonly type: string;
  readonly values: readonly unknown[];
}

/** What stands between BEGIN and END. */
export interface IcsComponent {
  readonly name: string;
  /** Of its BEGIN, 1 being the file's first line. */
  readonly row: number;
  readonly lines: readonly { readonly row: number; readonly text: string }[];
  readonly parts: readonly IcsComponent[];
}

/** Longest head of a line, its name and parameters, that is read; real ones have some hundred characters. */
const MOST_HEAD = 2000;

/** Reads the components of a calendar file; what is never closed ends with the file. Without recursion. */
export function readComponents(text: string, report: Report): IcsComponent {
  type Open = IcsComponent & { readonly lines: { row: number; text: string }[]; readonly parts: IcsComponent[] };
  const root: Open = { name: '', row: 1, lines: [], parts: [] };
  const open: Open[] = [root];
  let last: { row: number; text: string } | undefined;
  let row = 0;
  const end = (): void => {
    if (!last) return;
    const [, keyword, name = ''] = /^(begin|end)\s*:\s*([^\s:;]{1,100})\s*$/i.exec(last.text) ?? [];
    const top = open[open.length - 1]!;
    if (keyword?.toLowerCase() === 'begin') {
      const part: Open = { name: name.toLowerCase(), row: last.row, lines: [], parts: [] };
      top.parts.push(part);
      open.push(part);
    } else if (keyword) {
      if (top !== root && top.name === name.toLowerCase()) open.pop();
      else report({ code: 'ics-end', row: last.row, message: `There is no BEGIN:${name} that this line ends.` });
    } else if (last.text.trim()) top.lines.push(last);
    last = undefined;
  };
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    row++;
    // A line that begins with a space goes on the one before.
    if (last && /^[ \t]/.test(line)) last.text += line.slice(1);
    else {
      end();
      last = { row, text: line };
    }
  }
  end();
  return root;
}

/** Reads the properties of a component by name; lines that are none are reported. */
export function propertiesOf(component: IcsComponent, report: Report): ReadonlyMap<string, readonly IcsProperty[]> {
  const properties = new Map<string, IcsProperty[]>();
  for (const { row, text } of component.lines) {
    try {
      if (!text.slice(0, MOST_HEAD).includes(':')) throw new Error('no colon');
      const [name, parameters, type, ...values] = ICAL.parse.property(text) as [
        string,
        Readonly<Record<string, unknown>>,
        string,
        ...unknown[],
      ];
      const found = properties.get(name);
      const property: IcsProperty = { name, parameters, type, values };
      if (found) found.push(property);
      else properties.set(name, [property]);
    } catch {
      const message = 'This line is not one of a calendar, so it is left out; write NAME:value.';
      report({ code: 'line-invalid', row, message, value: text.slice(0, 80) });
    }
  }
  return properties;
}

/** The first value of a property as text; '' where there is none. */
export function icsText(properties: ReadonlyMap<string, readonly IcsProperty[]>, name: string): string {
  const {
    values: [value],
    type,
  } = properties.get(name)?.[0] ?? { values: [] };
  // Names that the parser does not know, such as X-WR-CALNAME, are text nearly always, written with its escapes.
  const text =
    typeof value === 'string' && type === 'unknown'
      ? value.replace(/\\([\\;,n])/gi, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark))
      : value;
  return typeof text === 'string' ? text.trim() : typeof text === 'number' ? String(text) : '';
}
