// Reading sources as plain text: TypeScript 7 has no interface for programs, and the checks need none.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Files below `folder` whose name ends in one of `endings`, sorted, with forward slashes; none when it is missing. */
export function filesBelow(folder, endings) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)).split(sep).join('/'))
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort();
}

/** Sources by path: `{path: text}`, as the checks take them, so that a test can hand in its own. */
export function readSources(folder, endings = ['.ts']) {
  return Object.fromEntries(filesBelow(folder, endings).map((path) => [path, readFileSync(path, 'utf8')]));
}

/** Line of a character in a text, counted from 1. */
export const lineAt = (text, offset) => text.slice(0, offset).split('\n').length;

const blank = (text) => text.replace(/[^\n]/g, ' ');
// After one of these a slash starts a regular expression; after anything else it divides.
const beforeRegex = /(?:^|[=(,:[!&|?{};+\-*%<>~^]|=>|\b(?:return|typeof|case|of|in|do|else|void))\s*$/;

/** End of the quoted piece that starts at `start`: behind its closing mark, or where the text ends. */
function endOfQuoted(text, start, mark) {
  let at = start + 1;
  while (at < text.length && text[at] !== mark) at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfRegex(text, start) {
  let inClass = false;
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') inClass = true;
    else if (text[at] === ']') inClass = false;
    else if (text[at] === '/' && !inClass) return at + 1;
  }
  return start + 1;
}

/**
 * A source with its comments overwritten by spaces, every other character where it was. Strings, templates (nested
 * ones too) and regular expressions stay.
 */
export function withoutComments(text) {
  let out = '';
  let at = 0;
  // One entry per template whose `${` is open: how many braces were open outside it.
  const templates = [];
  let braces = 0;
  const keep = (end) => {
    out += text.slice(at, end);
    at = end;
  };
  const keepTemplate = () => {
    let end = at + 1;
    while (end < text.length && text[end] !== '`' && !text.startsWith('${', end)) end += text[end] === '\\' ? 2 : 1;
    if (text[end] === '$') {
      templates.push(braces);
      keep(end + 2);
    } else keep(end + 1);
  };
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    const one = text[at];
    if (two === '//' || two === '/*') {
      const found = two === '//' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2) + 2;
      const end = found < 2 ? text.length : found;
      out += blank(text.slice(at, end));
      at = end;
    } else if (one === '"' || one === "'") keep(endOfQuoted(text, at, one));
    else if (one === '`') keepTemplate();
    else if (one === '/' && beforeRegex.test(out.slice(-40))) keep(endOfRegex(text, at));
    else if (one === '}' && templates.at(-1) === braces) {
      templates.pop();
      keepTemplate();
    } else {
      if (one === '{') braces++;
      if (one === '}') braces--;
      keep(at + 1);
    }
  }
  return out;
}

/** Prints findings as `file:line rule` and sets the exit code; a line says so when there are none. */
export function report(findings, clean) {
  for (const { path, line, rule } of findings) console.log(`${path}:${line} ${rule}`);
  if (findings.length > 0) process.exitCode = 1;
  else console.log(clean);
}
