/** The functions of the reference that can be tried: what is typed goes in, what they answer comes out as text. */
import {
  EventTable,
  fieldsOfColumns,
  formatDate,
  parseDate,
  readEvents,
  sceneOf,
  sheetCsvUrl,
  toCsv,
  toIcs,
  toJson,
  toJsonLd,
  toTimelineJs,
  type WrittenFormat,
  writeEvents,
} from 'event-timeline';
import {
  renderElement,
  renderFrame,
  renderHTML,
  renderList,
  renderOEmbed,
  renderSocialPicture,
  renderSVG,
} from 'event-timeline/static';

type Timeline = Awaited<ReturnType<typeof readEvents>>['timeline'];

const shown = (value: unknown): string => JSON.stringify(value, null, 2) ?? 'undefined';
const read = async (text: string): Promise<Timeline> => (await readEvents(text)).timeline;
const of =
  (write: (timeline: Timeline) => string | Promise<string>) =>
  async (text: string): Promise<string> =>
    write(await read(text));
const URL_GIVEN = 'https://news.example/talks.html';

/** By name; the first line of what `writeEvents` is given is the format. */
export const FUNCTIONS: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  parseDate: (text) => shown(parseDate(text.trim())),
  formatDate(text) {
    const found = parseDate(text.trim());
    return 'span' in found
      ? ['en', 'ar', 'de', 'fr', 'ja', 'tr']
          .map((locale) => `${locale}: ${formatDate(found.span, { locale })}`)
          .join('\n')
      : shown(found);
  },
  readEvents: async (text) => shown(await readEvents(text)),
  writeEvents: async (text) => {
    const [format = '', ...lines] = text.split('\n');
    return writeEvents(await read(lines.join('\n')), format.trim() as WrittenFormat);
  },
  fieldsOfColumns: (text) => shown(fieldsOfColumns(text.split(/[\t,;]/), () => {})),
  sheetCsvUrl: (text) => shown(sheetCsvUrl(text.trim())),
  toCsv: of(toCsv),
  toIcs: of(toIcs),
  toJson: of(toJson),
  toJsonLd: of(toJsonLd),
  toTimelineJs: of(toTimelineJs),
  EventTable: of((timeline) => {
    const table = EventTable.read(timeline);
    return shown({ length: table.length, lanes: table.groups });
  }),
  sceneOf: of((timeline) => shown(sceneOf(timeline, { width: 700 }))),
  renderElement: of((timeline) => renderElement(timeline)),
  renderList: of((timeline) => renderList(timeline)),
  renderHTML: of((timeline) => renderHTML(timeline)),
  renderSVG: of((timeline) => renderSVG(timeline, { width: 700 })),
  renderSocialPicture: of((timeline) => renderSocialPicture(timeline)),
  renderFrame: of((timeline) => renderFrame(timeline, { url: URL_GIVEN })),
  renderOEmbed: of((timeline) => renderOEmbed(timeline, { url: URL_GIVEN })),
};
