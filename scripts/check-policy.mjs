// Bars what a strict content policy or the house rules forbid: in the sources, and, where minified code can tell, in
// what is shipped.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { filesBelow, lineAt, readSources, report, withoutComments } from './lib/source.mjs';

/** Longest source file, in lines. */
export const MAX_LINES = 450;

// `shipped`: also looked for in the minified scripts, where only Lit's and d3's own code is added to ours.
const BANS = [
  { pattern: /\bunsafe(HTML|SVG|MathML|CSS)\b/, rule: 'markup from text is barred: build it with html`` or the DOM' },
  { pattern: /\binnerHTML\b/, rule: 'innerHTML is barred: a page with Trusted Types stops it' },
  { pattern: /\bouterHTML\s*=[^=]/, rule: 'outerHTML is barred: a page with Trusted Types stops it', shipped: true },
  { pattern: /\binsertAdjacentHTML\b/, rule: 'insertAdjacentHTML is barred', shipped: true },
  { pattern: /\bDOMParser\b/, rule: 'DOMParser is barred: a page with Trusted Types stops it', shipped: true },
  { pattern: /\bsrcdoc\b/, rule: 'srcdoc is barred', shipped: true },
  { pattern: /\bdocument\.write(ln)?\b/, rule: 'document.write is barred', shipped: true },
  { pattern: /\.html\(/, rule: "d3's .html() is barred: it sets innerHTML" },
  { pattern: /\.attr\(\s*['"`]style/, rule: "d3's .attr('style') is barred: a page's policy drops inline styles" },
  {
    pattern: /setAttribute\(\s*['"`]style/,
    rule: 'a style attribute is barred: set properties on .style',
    shipped: true,
  },
  { pattern: /\bstyleMap\b/, rule: 'styleMap is barred: its first render is an inline style' },
  { pattern: /\sstyle=/, rule: 'a style attribute is barred: set properties on .style, or a class' },
  { pattern: /<style\b/, rule: '<style> is barred: use static styles = css``' },
  { pattern: /\b(csv|tsv)Parse\b(?!Rows)/, rule: 'd3’s csvParse makes code from the header: use csvParseRows' },
  { pattern: /\bdsvFormat\([^)]*\)\s*\.parse\(/, rule: 'd3’s dsv.parse makes code from the header: use parseRows' },
  { pattern: /\bnew Function\b|(?<![.\w])Function\(/, rule: 'code from text is barred', shipped: true },
  { pattern: /(?<![.\w$])eval\(/, rule: 'eval is barred', shipped: true },
  { pattern: /\bset(Timeout|Interval)\(\s*['"`]/, rule: 'code from text is barred', shipped: true },
  { pattern: /\bDate\.parse\b/, rule: 'Date.parse is barred: it guesses; read dates with src/time' },
  {
    pattern: /\bnew Date\(\s*(['"`]|(text|raw|string|str)\b)/,
    rule: 'new Date(text) is barred: it guesses',
  },
  { pattern: /\bas any\b|[:<]\s*any\s*[;,)=>[\]|&}]/, rule: 'any is barred: say unknown and narrow it' },
  { pattern: /@ts-(ignore|nocheck|expect-error)/, rule: 'a silenced type error is barred', comments: true },
  { pattern: /^\s*(export\s+)?(const\s+)?enum\b/m, rule: 'enum is barred: use a union of strings' },
];

// Lit's own template element takes the markup of html`` through innerHTML, under its Trusted Types policy.
const SHIPPED_INNER_HTML = 1;

// An exported picture is a file of its own, which carries its style in itself.
const EXCEPTIONS = new Set([]);

/** Exported declarations of a source without a doc comment directly above: their line numbers. */
export function undocumented(text) {
  const lines = text.split('\n');
  const code = withoutComments(text).split('\n');
  const found = [];
  const documented = new Set();
  for (const [index, line] of code.entries()) {
    const name =
      /^export\s+(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:function\*?|class|interface|type|const|let|namespace)\s+(\w+)/.exec(
        line,
      )?.[1];
    if (!name) continue;
    let above = index - 1;
    while (above >= 0 && (lines[above].trim() === '' || /^(@|\}\)|\s+\w+:.*,$)/.test(code[above]))) above--;
    // An overload shares the comment of the first.
    if (/\*\/\s*$/.test(lines[above] ?? '')) documented.add(name);
    else if (!documented.has(name)) found.push(index + 1);
  }
  return found;
}

/** What `{path: text}` holds that is barred: a list of `{path, line, rule}`. */
export function checkPolicy(sources) {
  const findings = [];
  for (const [path, text] of Object.entries(sources)) {
    const code = withoutComments(text);
    for (const { pattern, rule, comments } of BANS) {
      const searched = comments ? text : code;
      for (const match of searched.matchAll(new RegExp(pattern, `g${pattern.flags}`))) {
        const line = lineAt(searched, match.index + match[0].length - match[0].trimStart().length);
        if (!EXCEPTIONS.has(`${path} ${pattern.source}`)) findings.push({ path, line, rule });
      }
    }
    for (const line of undocumented(text))
      findings.push({ path, line, rule: 'an export needs a doc comment above it' });
    const lines = text.split('\n').length - 1;
    if (lines > MAX_LINES)
      findings.push({ path, line: lines, rule: `${lines} lines; split it (at most ${MAX_LINES})` });
  }
  return findings;
}

/** What the minified scripts for plain pages hold that is barred; line 1 is all there is. */
export function checkShipped(scripts) {
  const findings = [];
  for (const [path, text] of Object.entries(scripts)) {
    for (const { pattern, rule } of BANS.filter(({ shipped }) => shipped)) {
      const match = pattern.exec(text);
      if (match) {
        const near = text.slice(Math.max(0, match.index - 30), match.index + 40);
        findings.push({ path, line: lineAt(text, match.index), rule: `${rule} (…${near}…)` });
      }
    }
  }
  for (const [path, text] of [
    ['dist/embed.all.js', scripts['dist/embed.all.js'] ?? ''],
    ['dist/chunks', Object.values({ ...scripts, 'dist/embed.all.js': '' }).join('\n')],
  ]) {
    const count = text.split('innerHTML').length - 1;
    if (count > SHIPPED_INNER_HTML) {
      findings.push({ path, line: 1, rule: `innerHTML ${count} times, ${SHIPPED_INNER_HTML} is Lit's` });
    }
  }
  return findings;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sources = readSources('src');
  const whole = ['embed', 'embed.all', 'iframe-host', 'parent'].map((name) => `dist/${name}.js`);
  const shipped = [...whole, ...filesBelow('dist/chunks', ['.js'])];
  const scripts = process.argv.includes('--shipped')
    ? Object.fromEntries(shipped.map((path) => [path, readFileSync(path, 'utf8')]))
    : {};
  report(
    [...checkPolicy(sources), ...checkShipped(scripts)],
    `policy: ${Object.keys(sources).length + Object.keys(scripts).length} files hold nothing that is barred`,
  );
}
