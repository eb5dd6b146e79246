// The reference page: elements from the custom-elements manifest, functions and types from the declarations of dist/types.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Entries whose exports are listed, with what they are for. */
const ENTRIES = [
  ['event-timeline/core', 'core', 'Everything that needs no page. `event-timeline` has it too.'],
  ['event-timeline/static', 'static', 'Pages, lists and pictures as text.'],
  [
    'event-timeline/elements',
    'elements',
    'The classes above, registered by nobody, and the classes of their DOM events.',
  ],
  ['event-timeline/react', 'react', 'React components of the elements.'],
];

const LIST = `<ol>
    <li data-id="visit" data-group="Talks" data-importance="5"><time datetime="2026-01-31">31 January</time> <strong>A visit to Tehran</strong></li>
    <li data-id="open" data-group="Rafah" data-status="ongoing"><time datetime="2026-02-02/..">since 2 February</time> <strong>The crossing is open</strong></li>
    <li data-id="talks" data-group="Talks"><time datetime="2026-02-06?">6 February?</time> <strong>Talks, perhaps</strong></li>
  </ol>`;
const DATA = 'date,title,group\n2026-01-31,A visit to Tehran,Talks\n2026-02-06?,"Talks, perhaps",Talks';

/** Examples of the elements, by tag. */
const EXAMPLES = {
  'event-timeline': `<event-timeline heading="A week of talks" timezone="Asia/Qatar">\n  ${LIST}\n</event-timeline>`,
  'event-timeline-list': `<event-timeline-list sort="newest">\n  ${LIST}\n</event-timeline-list>`,
  'event-timeline-story': `<event-timeline-story>\n  ${LIST}\n</event-timeline-story>`,
  'event-timeline-card': `<event-timeline selected="visit">\n  <event-timeline-card slot="below"></event-timeline-card>\n  ${LIST}\n</event-timeline>`,
  'event-timeline-filter': `<event-timeline>\n  <event-timeline-filter slot="above"></event-timeline-filter>\n  ${LIST}\n</event-timeline>`,
  'event-timeline-overview': `<event-timeline domain="2026-01-29/2026-02-04">\n  <event-timeline-overview slot="below"></event-timeline-overview>\n  ${LIST}\n</event-timeline>`,
};
/** What the functions are given that can be tried on the page; others take a small table. */
const GIVEN = {
  parseDate: '2026-02-06?',
  formatDate: '2026-01-29~',
  fieldsOfColumns: 'Datum,Überschrift,Thema,Quelle',
  sheetCsvUrl: 'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOp/edit#gid=0',
  writeEvents: `ics\n${DATA}`,
  ...Object.fromEntries(
    'readEvents toCsv toIcs toJson toJsonLd toTimelineJs EventTable sceneOf renderElement renderList renderHTML renderSVG renderSocialPicture renderFrame renderOEmbed'
      .split(' ')
      .map((name) => [name, DATA]),
  ),
};

const row = (...cells) =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
const code = (text) => (text ? `\`${text}\`` : '');
const table = (head, rows) => [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
const section = (title, head, rows) => (rows.length > 0 ? [`### ${title}`, table(head, rows)] : []);

/** One element as Markdown. */
function element({
  tagName,
  summary,
  description,
  attributes = [],
  members = [],
  events = [],
  slots = [],
  ...styling
}) {
  const open = members.filter(
    ({ name, privacy }) => !/^[#_]/.test(name) && privacy !== 'private' && privacy !== 'protected',
  );
  const attributeOf = new Map(attributes.map(({ name, fieldName }) => [fieldName, name]));
  const fields = open.filter(({ kind }) => kind === 'field');
  const methods = open.filter(({ kind, description: said = '' }) => kind === 'method' && !said.startsWith('@internal'));
  const signature = ({ name, parameters = [], return: back }) =>
    `${name}(${parameters.map((each) => `${each.name}${each.optional || each.default ? '?' : ''}`).join(', ')})${back?.type?.text ? `: ${back.type.text}` : ''}`;
  return [
    `## \`<${tagName}>\``,
    summary ?? description ?? '',
    `\`\`\`html\n${EXAMPLES[tagName]}\n\`\`\``,
    ...section(
      'Attributes and properties',
      ['property', 'attribute', 'type', 'default', 'meaning'],
      fields.map((each) =>
        row(
          code(each.name),
          code(attributeOf.get(each.name)),
          code(each.type?.text),
          code(each.default),
          each.description ?? '',
        ),
      ),
    ),
    ...section(
      'Methods',
      ['method', 'meaning'],
      methods.map((each) => row(code(signature(each)), each.description ?? '')),
    ),
    ...section(
      'Events',
      ['event', 'when'],
      events.filter(({ name }) => name).map(({ name, description: said }) => row(code(name), said ?? '')),
    ),
    ...section(
      'Slots',
      ['slot', 'holds'],
      slots.map(({ name, description: said }) => row(name ? code(name) : '(no name)', said ?? '')),
    ),
    ...section(
      'Parts',
      ['part', 'is'],
      (styling.cssParts ?? []).map(({ name, description: said }) => row(code(name), said ?? '')),
    ),
    ...(tagName === 'event-timeline'
      ? section(
          'Custom properties',
          ['property', 'sets', 'default'],
          (styling.cssProperties ?? []).map((each) => row(code(each.name), each.description, code(each.default))),
        )
      : ['Colours and type are set by the custom properties of `<event-timeline>`.']),
  ];
}

/** Text of a doc comment without its marks. */
const said = (comment) =>
  comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim();

/** The declaration of `name` in a file of types, with its comment; null where it is not there. */
function declarationOf(types, name) {
  const start = new RegExp(
    `(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/)\\s*export (?:declare )?(?:abstract )?(?:function|const|interface|type|class) ${name}\\b`,
  ).exec(types);
  if (!start) return null;
  const from = start.index + start[1].length;
  const rest = types.slice(from).trimStart();
  const isBody = /^export (?:declare )?(?:abstract )?(?:interface|class)/.test(rest);
  const end = isBody ? rest.indexOf('\n}') + 2 : rest.search(/;\n(?=[^\s}]|$)/) + 1 || rest.length;
  const declaration = rest.slice(0, isBody && rest.indexOf('{}') === rest.indexOf('{') ? rest.indexOf('\n') : end);
  return { comment: said(start[1]), text: declaration.replace(/^export (declare )?/, '').trim() };
}

/** Names that an entry exports, with the file of types that each is from. */
function exportsOf(types, file) {
  const found = [];
  for (const [, names, specifier] of types.matchAll(/export (?:type )?\{([^}]+)\} from '([^']+)'/g)) {
    for (const name of names.split(',')) {
      found.push([name.replace(/^\s*type\s+/, '').trim(), join(dirname(file), specifier.replace(/\.js$/, '.d.ts'))]);
    }
  }
  for (const [, specifier] of types.matchAll(/export (?:type )?\* from '([^']+)'/g)) {
    const path = join(dirname(file), specifier.replace(/\.js$/, '.d.ts'));
    const text = readFileSync(path, 'utf8');
    for (const [, name] of text.matchAll(/^export (?:declare )?(?:interface|type|const|function|class) (\w+)/gm))
      found.push([name, path]);
  }
  for (const [, name] of types.matchAll(/^export declare const (\w+)/gm)) found.push([name, file]);
  return found.filter(([name]) => name);
}

function entry([name, file, about]) {
  const path = `dist/types/${file}.d.ts`;
  if (!existsSync(path)) return [];
  const declarations = exportsOf(readFileSync(path, 'utf8'), path).flatMap(([each, from]) => {
    const found = declarationOf(readFileSync(from, 'utf8'), each);
    const tried = Object.hasOwn(GIVEN, each) ? [`\`\`\`try-${each}\n${GIVEN[each]}\n\`\`\``] : [];
    return found ? [`### ${each}`, found.comment, `\`\`\`ts\n${found.text}\n\`\`\``, ...tried] : [];
  });
  return [`## ${name}`, about, ...declarations];
}

/** The whole reference as Markdown, from `custom-elements.json` and `dist/types`; what is not built is left out. */
export function referenceMarkdown() {
  const manifest = existsSync('custom-elements.json')
    ? JSON.parse(readFileSync('custom-elements.json', 'utf8'))
    : { modules: [] };
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => a.tagName.length - b.tagName.length);
  return [
    '# Reference',
    'Every element, with its properties, events, slots and parts, and every function and type for code without a page.',
    ...elements.flatMap(element),
    ...ENTRIES.flatMap(entry),
  ].join('\n\n');
}
