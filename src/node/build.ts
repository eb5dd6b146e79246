import { readFile } from 'node:fs/promises';
import type { Timeline } from '../model/event-record.js';
import { type PageScript, renderHTML } from '../static/render-html.js';
import { renderList } from '../static/render-list.js';
import { renderOEmbed } from '../static/render-oembed.js';
import { renderSVG } from '../static/render-svg.js';
import { renderSocialPicture, SOCIAL_PICTURE } from '../static/social-picture.js';
import type { SharedPicture } from '../static/static-options.js';
import { assetsOf, copyAssets } from './assets.js';
import { checkFocus } from './check-values.js';
import { paintPng } from './chrome.js';
import { CommandError, type CommandIo, EXIT } from './command-io.js';
import { writeResult } from './files.js';
import { type Asked, ATTRIBUTES } from './options.js';
import { pagePolicy } from './page-policy.js';
import { choiceOf, numberOf, onlyFile, readOrFail, textOf } from './reading.js';
import { snippetsText } from './snippets.js';
import { watchFile } from './watch.js';

const KINDS = ['svg', 'png', 'list', 'oembed', 'embed'] as const;

type Kind = (typeof KINDS)[number] | 'page';

function kindOf(asked: Asked): Kind {
  const [kind = 'page', second] = KINDS.filter((each) => asked.values[each]);
  if (second) throw new CommandError(`--${kind} and --${second} are two things; make one at a time.`);
  return kind;
}

/** The options that are attributes of the element. */
function attributesOf(asked: Asked): Readonly<Record<string, string | boolean | undefined>> {
  return Object.fromEntries(Object.keys(ATTRIBUTES).map((name) => [name, asked.values[name]]));
}

/** The address that an option names, without a slash too many. @throws CommandError where it is none. */
function addressOf(asked: Asked, option: string): string | undefined {
  const text = textOf(asked, option);
  if (text === undefined) return undefined;
  try {
    const { protocol, href } = new URL(text);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // Said below.
  }
  throw new CommandError(`--${option} takes an address that begins with https://, not “${text}”.`);
}

function imageOf(asked: Asked): SharedPicture | undefined {
  const url = addressOf(asked, 'image');
  const alt = textOf(asked, 'alt');
  return url === undefined ? undefined : { url, ...SOCIAL_PICTURE, ...(alt !== undefined && { alt }) };
}

/** The scripts that a page works with by itself. */
async function scriptsOf(dist: URL): Promise<readonly PageScript[]> {
  const names = ['iframe-host.js', 'embed.all.js'];
  const codes = await Promise.all(
    names.map((name) =>
      readFile(new URL(name, dist), 'utf8').catch(() => {
        throw new CommandError(`The package has no ${name}; install it again.`);
      }),
    ),
  );
  // Their maps do not come with the page.
  return codes.map((code) => ({ code: code.replace(/\n?\/\/# sourceMappingURL=\S*\s*$/, '') }));
}

async function page(timeline: Timeline, asked: Asked, io: CommandIo): Promise<string> {
  const lang = textOf(asked, 'lang');
  const timezone = textOf(asked, 'timezone');
  const theme = choiceOf(asked, 'theme', ['auto', 'light', 'dark']);
  const [url, oembed, image] = [addressOf(asked, 'url'), addressOf(asked, 'oembed-url'), imageOf(asked)];
  const src = textOf(asked, 'src');
  let connect: string | undefined;
  if (src !== undefined) connect = URL.canParse(src) ? new URL(src).origin : "'self'";
  return renderHTML(timeline, {
    ...(lang && { lang }),
    ...(timezone && { timezone }),
    ...(theme && { theme }),
    ...(url && { url }),
    ...(oembed && { oembed }),
    ...(image && { image }),
    picture: !asked.values['no-picture'],
    // One file has no worker to load.
    attributes: { 'no-worker': true, ...attributesOf(asked) },
    ...(!asked.values['no-script'] && { scripts: await scriptsOf(io.dist) }),
    policy: (parts) => pagePolicy(parts, connect),
  });
}

async function make(kind: Kind, timeline: Timeline, asked: Asked, io: CommandIo): Promise<string | Uint8Array> {
  const lang = textOf(asked, 'lang');
  const timezone = textOf(asked, 'timezone');
  const words = { ...(lang && { lang }), ...(timezone && { timezone }) };
  const theme = choiceOf(asked, 'theme', ['auto', 'light', 'dark']) === 'dark' ? 'dark' : 'light';
  const [width, height] = [numberOf(asked, 'width'), numberOf(asked, 'height')];
  const url = addressOf(asked, 'url');
  switch (kind) {
    case 'svg':
      return renderSVG(timeline, { ...words, theme, width: width ?? SOCIAL_PICTURE.width, ...(height && { height }) });
    case 'png':
      io.progress('Painting the picture …');
      return paintPng(renderSocialPicture(timeline, { ...words, theme }), SOCIAL_PICTURE, io);
    case 'list':
      return renderList(timeline, {
        ...words,
        ...(url && { base: url }),
        sort: choiceOf(asked, 'sort', ['oldest', 'newest']) ?? 'oldest',
      });
    case 'oembed': {
      if (url === undefined) throw new CommandError('An oEmbed answer needs the address of the page: --url https://…');
      const [image, providerName] = [imageOf(asked), textOf(asked, 'provider')];
      return renderOEmbed(timeline, {
        ...words,
        url,
        ...(image && { image }),
        ...(width && { width }),
        ...(height && { height }),
        ...(providerName && { providerName, providerUrl: new URL('/', url).href }),
      });
    }
    case 'embed': {
      const assets = await assetsOf(io.dist);
      const base = (addressOf(asked, 'base') ?? './').replace(/(?<!\/)$/, '/');
      const element = { ...words, attributes: attributesOf(asked) };
      return snippetsText(timeline, { element, assets, base, ...(url && { url }), ...(height && { height }) });
    }
    default:
      io.progress('Making the page …');
      return page(timeline, asked, io);
  }
}

/** `event-timeline build FILE`: a page, a picture, a list, an oEmbed answer or snippets, once or at each change. */
export async function build(asked: Asked, io: CommandIo): Promise<number> {
  const file = onlyFile(asked, 'build');
  const kind = kindOf(asked);
  const out = textOf(asked, 'out');
  if (kind === 'png' && out === undefined) throw new CommandError('A PNG needs a file to write: --out picture.png');
  const once = async (): Promise<number> => {
    const { timeline: read, problems } = await readOrFail(file, asked, io);
    if (asked.values.strict && problems.length > 0) return EXIT.problems;
    checkFocus(textOf(asked, 'focus'), read);
    const title = textOf(asked, 'title');
    const description = textOf(asked, 'description');
    const timeline = {
      ...read,
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
    };
    const folder = textOf(asked, 'assets');
    if (folder !== undefined) await copyAssets(io.dist, folder);
    const made = await make(kind, timeline, asked, io);
    io.progress('');
    await writeResult(out, made, io);
    if (asked.values.watch) io.err(`Made ${out} of ${timeline.events.length} events.\n`);
    return EXIT.good;
  };
  if (!asked.values.watch) return once();
  if (out === undefined) throw new CommandError('--watch needs a file to write: --out page.html');
  if (file === '-' || /^https?:/i.test(file)) throw new CommandError('--watch needs a file that can be watched.');
  const again = async (): Promise<void> => {
    try {
      await once();
    } catch (error) {
      // A file in the middle of being changed is no reason to stop watching it.
      if (!(error instanceof CommandError)) throw error;
      io.progress('');
      io.err(`${error.message}\n`);
    }
  };
  await watchFile(file, again, io.ended);
  return EXIT.good;
}
