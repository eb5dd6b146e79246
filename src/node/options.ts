import { type ParseArgsConfig, parseArgs } from 'node:util';
import { FORMATS } from '../formats/read-other.js';
import { WRITTEN_FORMATS } from '../formats/write-events.js';
import { checkValue, meantBy } from './check-values.js';
import { CommandError } from './command-io.js';

/** An option of a command: what follows it, '' for one that stands alone, and what it does. */
export interface Option {
  readonly value: string;
  readonly help: string;
  readonly short?: string;
  /** The only words that it takes. */
  readonly words?: readonly string[];
}

/** A command: what stands after its name, what it does, its options in groups. */
export interface CommandSpec {
  readonly operands: string;
  readonly summary: string;
  readonly groups: readonly { readonly title: string; readonly options: Readonly<Record<string, Option>> }[];
}

const READING: Readonly<Record<string, Option>> = {
  format: { value: 'FORMAT', help: 'format of FILE, where its name and content do not say', words: FORMATS },
  timezone: { value: 'ZONE', help: 'zone of times that name none, and of the page: Asia/Qatar' },
  'date-order': { value: 'ORDER', help: 'how 03/02/2026 is meant: dmy, mdy or ymd' },
  lang: { value: 'TAG', help: 'language of texts and interface: en, ar, pt-BR' },
};

const OUT: Readonly<Record<string, Option>> = {
  out: { value: 'FILE', help: 'file to write; standard output without it', short: 'o' },
};

/** Options of `build` that become attributes of the element. */
export const ATTRIBUTES: Readonly<Record<string, Option>> = {
  view: { value: 'VIEW', help: 'auto, chart, list or story', words: ['auto', 'chart', 'list', 'story'] },
  sort: { value: 'ORDER', help: 'of the list: oldest or newest', words: ['oldest', 'newest'] },
  'group-by': { value: 'FIELD', help: 'field that makes the lanes' },
  'color-by': { value: 'FIELD', help: 'field that makes the colours' },
  calendar: { value: 'NAME', help: 'calendar of the axis, or two' },
  domain: { value: 'A/B', help: 'where to start' },
  focus: { value: 'ID', help: 'event to start at' },
  folds: { value: 'FOLDS', help: 'auto or none', words: ['auto', 'none'] },
  'hash-key': { value: 'KEY', help: 'keep the view in the address under this key' },
  src: { value: 'URL', help: 'load the data from there instead of from the page' },
  refresh: { value: 'SECONDS', help: 'and look there again' },
  'no-controls': { value: '', help: 'no buttons' },
};

/** Every command, by its name. */
export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  check: {
    operands: 'FILE…',
    summary: 'say what is wrong with the data, by row and field',
    groups: [
      {
        title: 'Options',
        options: { ...READING, json: { value: '', help: 'problems as JSON' } },
      },
    ],
  },
  build: {
    operands: 'FILE',
    summary: 'make a page of FILE, or a picture, a list, what others need to embed it',
    groups: [
      {
        title: 'What to make (a page without any of these)',
        options: {
          svg: { value: '', help: 'the picture, as SVG' },
          png: { value: '', help: 'the picture for sharing, 1200 × 630; needs Chrome or Chromium' },
          list: { value: '', help: 'the list, as a piece of HTML' },
          oembed: { value: '', help: 'the oEmbed answer of the page; needs --url' },
          embed: { value: '', help: 'print the snippets for other pages' },
        },
      },
      {
        title: 'Options',
        options: {
          ...OUT,
          ...READING,
          title: { value: 'TEXT', help: 'headline, instead of the data’s own' },
          description: { value: 'TEXT', help: 'what it is about' },
          watch: { value: '', help: 'make it again whenever FILE changes', short: 'w' },
          strict: { value: '', help: 'make nothing where the data have problems' },
        },
      },
      {
        title: 'The page',
        options: {
          theme: { value: 'THEME', help: 'auto, light or dark; also of pictures' },
          'no-script': { value: '', help: 'heading, picture and list only' },
          'no-picture': { value: '', help: 'no picture above the list' },
          url: { value: 'URL', help: 'where the page will be' },
          image: { value: 'URL', help: 'where the picture for sharing will be' },
          alt: { value: 'TEXT', help: 'what that picture shows; made from the events without it' },
          'oembed-url': { value: 'URL', help: 'where the oEmbed answer will be' },
          ...ATTRIBUTES,
        },
      },
      {
        title: 'Pictures and embeds',
        options: {
          width: { value: 'PX', help: 'width of an SVG (1200) or an embed (960)' },
          height: { value: 'PX', help: 'most height of an SVG (900), or height of an embed' },
          provider: { value: 'NAME', help: 'who publishes the page' },
          base: { value: 'URL', help: 'where the script files will be' },
          assets: { value: 'FOLDER', help: 'copy the script files there, named by version' },
        },
      },
    ],
  },
  convert: {
    operands: 'FILE',
    summary: 'write the data in another format',
    groups: [
      {
        title: 'Options',
        options: {
          to: { value: 'FORMAT', help: `${WRITTEN_FORMATS.join(', ')}; by the name of --out without it` },
          ...OUT,
          ...READING,
        },
      },
    ],
  },
};

/** What was asked for: options by name, true for those that stand alone. */
export interface Asked {
  readonly values: Readonly<Record<string, string | true | undefined>>;
  readonly files: readonly string[];
}

/** Every option of a command, by its name. */
const optionsOf = ({ groups }: CommandSpec): Readonly<Record<string, Option>> =>
  Object.assign({}, ...groups.map(({ options }) => options));

/** Reads what follows a command's name. @throws CommandError where that is not understood. */
export function readOptions(name: string, spec: CommandSpec, args: readonly string[]): Asked {
  const known = optionsOf(spec);
  const options = Object.fromEntries(
    Object.entries({ ...known, help: { value: '', help: '', short: 'h' } }).map(([option, { value, short }]) => [
      option,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
    ]),
  );
  const asked = parsed(name, args, options);
  for (const [option, text] of Object.entries(asked.values)) {
    if (typeof text !== 'string') continue;
    const { words } = known[option] ?? {};
    if (words && !words.includes(text))
      throw new CommandError(`--${option} takes ${words.join(', ')}, not “${text}”.${meantBy(text, words)}`);
    checkValue(option, text);
  }
  return asked;
}

/** What Node makes of arguments. @throws CommandError where it makes nothing of them. */
function parsed(name: string, args: readonly string[], options: ParseArgsConfig['options'] & object): Asked {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Asked['values'], files: positionals };
  } catch (error) {
    // Node says which option, and how it is written.
    const [sentence = ''] = (error as Error).message.split(/(?<=\.) To specify|\n/);
    const [, option] = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument is ambiguous/.exec(sentence) ?? [];
    const [, unknown] = /^Unknown option '--([\w-]{1,40})'/.exec(sentence) ?? [];
    const near = unknown ? meantBy(unknown, Object.keys(options)).replace('mean ', 'mean --') : '';
    const said = option ? `${option} is followed by what looks like an option; write ${option}=…` : sentence;
    throw new CommandError(`${said.replace(/(?<!\.)$/, '.')}${near} See event-timeline ${name} --help.`);
  }
}

/** The text of `--help`: of one command, or of all. */
export function helpText(name?: string): string {
  const spec = name === undefined ? undefined : COMMANDS[name];
  if (!spec) {
    const rows = Object.entries(COMMANDS).map(
      ([each, { operands, summary }]) => [`${each} ${operands}`, summary] as const,
    );
    const width = Math.max(...rows.map(([left]) => left.length));
    return [
      'Usage: event-timeline COMMAND FILE [options]',
      '',
      ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
      '',
      'FILE is a file, an address (https://…) or - for standard input.',
      'event-timeline COMMAND --help says more. --version prints the version.',
      'Exit codes: 0 good, 1 problems in the data, 2 not understood or no such file.',
      '',
    ].join('\n');
  }
  const left = (option: string, { value, short }: Option): string =>
    `${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`;
  const width = Math.max(
    ...spec.groups.flatMap(({ options }) => Object.entries(options).map(([o, each]) => left(o, each).length)),
  );
  return [
    `Usage: event-timeline ${name} ${spec.operands} [options]`,
    '',
    `${spec.summary[0]!.toUpperCase()}${spec.summary.slice(1)}.`,
    ...spec.groups.flatMap(({ title, options }) => [
      '',
      `${title}:`,
      ...Object.entries(options).map(([option, each]) => `  ${left(option, each).padEnd(width)}  ${each.help}`),
    ]),
    '',
  ].join('\n');
}
