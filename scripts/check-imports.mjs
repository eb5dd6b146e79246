// Fails where a folder imports what its rank forbids, types included (docs/architecture.md has the ranks).
import { dirname, join } from 'node:path/posix';
import { pathToFileURL } from 'node:url';
import * as d3Array from 'd3-array';
import * as d3Time from 'd3-time';
import { lineAt, readSources, report, withoutComments } from './lib/source.mjs';

/** A folder imports from lower ranks or from itself. `.` is src/ itself, where the entries are. */
export const RANKS = {
  base: 0,
  locale: 0,
  time: 1,
  model: 2,
  scale: 2,
  formats: 3,
  layout: 3,
  state: 3,
  scene: 4,
  worker: 4,
  painters: 5,
  interactions: 5,
  elements: 6,
  static: 6,
  '.': 7,
  embed: 8,
  node: 8,
};

// Ranks that know no page: they run in Node and in a worker.
const PURE = 4;

// Kept parsers, each for the folder that reads with it; a page loads them with the files that need them.
const PARSERS = { htmlparser2: 'formats', 'ical.js': 'formats' };

// Debt: imports that break a rule and are known to. Each line is `importing file → specifier`, with a reason.
export const DEBT = new Set([]);

const statement = /\b(?:import|export)\s+((?:type\s+)?[\w$*{][^;'"`()]*?)\s*\bfrom\s*(['"])([^'"]+)\2/g;
const bare = /\bimport\s*(\(\s*)?(['"])([^'"]+)\2/g;

/** Every import and re-export of a source: `{specifier, names, offset, lazy}`; names is the text between. */
export function importsOf(source) {
  const text = withoutComments(source);
  const found = [];
  for (const match of text.matchAll(statement)) {
    found.push({ specifier: match[3], names: match[1], offset: match.index, lazy: false });
  }
  for (const match of text.matchAll(bare)) {
    found.push({ specifier: match[3], names: '', offset: match.index, lazy: match[1] !== undefined });
  }
  return found;
}

const folderOf = (path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? '.';

// An entry without a page (core.ts, static.ts) must not lead to one, by whatever way.
const PAGELESS = ['src/core.ts', 'src/static.ts'];
const PAGELESS_PAINTERS = [
  'src/painters/era-name.ts',
  'src/painters/label-colour.ts',
  'src/painters/strips.ts',
  'src/painters/svg-string.ts',
  'src/painters/theme.ts',
  'src/painters/themes.ts',
];
const needsPage = (path) =>
  ['painters', 'interactions', 'elements', 'embed'].includes(folderOf(path)) && !PAGELESS_PAINTERS.includes(path);

function ruleForPackage(folder, { specifier, names }) {
  const rank = RANKS[folder];
  if (/^node:/.test(specifier)) return folder === 'node' ? '' : 'only src/node imports Node’s modules';
  if (/^(lit|@lit)(\/|$)/.test(specifier)) return rank > PURE ? '' : `${folder} knows no page, so it imports no lit`;
  if (PARSERS[specifier] === folder) return '';
  if (specifier === 'react' && folder === '.') return '';
  if (specifier !== 'd3') return `${specifier} is no dependency of this package; d3 is imported from 'd3'`;
  if (!/^(type\s+)?\{/.test(names)) return 'import the parts of d3 that are used by name, so that the rest is left out';
  for (const part of names
    .replace(/^type\s+/, '')
    .replace(/[{}]/g, '')
    .split(',')) {
    const name = part
      .trim()
      .replace(/^type\s+/, '')
      .split(/\s/)[0];
    if (/^(csv|tsv|dsv)($|Parse$|Format$)|^(autoType|html|xml|svg|json|text|image|blob|buffer)$/.test(name)) {
      return `d3's ${name} is barred: it makes code from text, or fetches`;
    }
    if (/^(zoom|drag|brush)/.test(name)) return `d3's ${name} is barred: src/interactions has hands of its own`;
    if (name && rank <= PURE && !(name in d3Array) && !(name in d3Time) && !/^(CountableT|T)imeInterval$/.test(name)) {
      return `${folder} may use d3-time and d3-array only, not ${name}`;
    }
  }
  return '';
}

function ruleFor(path, found, sources) {
  const { specifier } = found;
  const folder = folderOf(path);
  const rank = RANKS[folder];
  if (rank === undefined) return `src/${folder} has no rank; give it one in scripts/check-imports.mjs`;
  if (!specifier.startsWith('.')) return ruleForPackage(folder, found);
  if (!specifier.endsWith('.js')) return `a specifier ends in .js: ${specifier}`;
  const target = targetOf(path, specifier);
  if (!(target in sources)) return `${specifier} leads to no file`;
  const targetFolder = folderOf(target);
  if (targetFolder === folder || RANKS[targetFolder] < rank) return '';
  return `${folder} (rank ${rank}) may not import from ${targetFolder} (rank ${RANKS[targetFolder]})`;
}

const targetOf = (path, specifier) => join(dirname(path), specifier).replace(/\.js$/, '.ts');

/** The files on the way from `start` to the first one that `wanted` accepts; none when there is no way. */
function wayTo(start, wanted, graph) {
  const cameFrom = new Map([[start, undefined]]);
  for (const path of cameFrom.keys()) {
    for (const target of graph.get(path)) {
      if (wanted(target)) {
        const way = [target];
        for (let back = path; back !== undefined; back = cameFrom.get(back)) way.unshift(back);
        return way;
      }
      if (!cameFrom.has(target)) cameFrom.set(target, path);
    }
  }
  return [];
}

/** What is wrong with the imports of `{path: text}`: a list of `{path, line, rule}`. */
export function checkImports(sources, debt = DEBT) {
  const findings = [];
  const graph = new Map();
  for (const [path, text] of Object.entries(sources)) {
    const imports = importsOf(text);
    const targets = imports.map(({ specifier }) => targetOf(path, specifier));
    graph.set(
      path,
      targets.filter((target) => target in sources),
    );
    for (const found of imports) {
      const rule = ruleFor(path, found, sources);
      if (rule && !debt.has(`${path} → ${found.specifier}`)) {
        findings.push({ path, line: lineAt(text, found.offset), rule });
      }
    }
  }
  for (const path of graph.keys()) {
    const ring = wayTo(path, (target) => target === path, graph);
    // A ring is told once, by its first file.
    if (ring.length > 0 && ring.every((each) => each >= path)) {
      findings.push({ path, line: 1, rule: `imports form a ring: ${ring.join(' → ')}` });
    }
  }
  for (const path of PAGELESS.filter((each) => graph.has(each))) {
    const way = wayTo(path, needsPage, graph);
    if (way.length > 0) findings.push({ path, line: 1, rule: `needs no page, yet leads to one: ${way.join(' → ')}` });
  }
  return findings;
}

/** The demo is an outsider: it imports the package by its name, its own files, and the generator of test data. */
export function checkDemo(sources) {
  return Object.entries(sources).flatMap(([path, text]) =>
    importsOf(text)
      .filter(({ specifier }) => !/^(event-timeline($|\/)|d3$)/.test(specifier))
      .filter(({ specifier }) => !/^(demo|bench\/data)\//.test(join(dirname(path), specifier)))
      .map(({ specifier, offset }) => ({
        path,
        line: lineAt(text, offset),
        rule: `the demo imports event-timeline by its name, not ${specifier}`,
      })),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sources = readSources('src');
  report(
    [...checkImports(sources), ...checkDemo(readSources('demo', ['.ts', '.js', '.mjs']))],
    `imports: ${Object.keys(sources).length} files keep to their ranks`,
  );
}
