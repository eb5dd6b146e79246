// How the analyzer writes custom-elements.json, which editors and documentation tools read.
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** An element's tag is the name of its file; it is registered by a call that the analyzer does not follow. */
const tagByFile = {
  name: 'tag-by-file',
  moduleLinkPhase({ moduleDoc }) {
    const tagName = /\/([a-z-]+)\.component\.ts$/.exec(moduleDoc.path)?.[1];
    const element = tagName && moduleDoc.declarations.find(({ kind, superclass }) => kind === 'class' && superclass);
    if (element) Object.assign(element, { tagName, customElement: true });
  },
};

const SHARED = 'src/elements/shared/tokens.styles.ts';

/** What is said after the comma where a style takes a custom property; undefined where none does. */
function defaultOf(name, styles) {
  const start = styles.indexOf(`var(${name}, `) + name.length + 6;
  if (start < name.length + 6) return undefined;
  let depth = 1;
  let end = start;
  while (depth > 0) depth += { '(': 1, ')': -1 }[styles[end++]] ?? 0;
  return styles.slice(start, end - 1);
}

/** Custom properties are noted beside the styles that take them: an element's own and those that all share. */
const customProperties = {
  name: 'custom-properties',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const { path, declarations } of manifest.modules) {
      for (const element of declarations.filter(({ tagName }) => tagName)) {
        const own = `${dirname(path)}/${element.tagName}.styles.ts`.replace(/^\//, '');
        const styles = [own, SHARED]
          .filter(existsSync)
          .map((file) => readFileSync(file, 'utf8'))
          .join('\n');
        element.cssProperties = [...styles.matchAll(/@cssproperty \[?(--[\w-]+)(?:=([^\]]+)\])? - (.+)/g)].map(
          ([, name, stated, description]) => ({ name, description, default: stated ?? defaultOf(name, styles) }),
        );
      }
    }
  },
};

/** Replaces the sources, in which the analyzer reads, by the files that the package ships; drops files of types only. */
const shippedFiles = {
  name: 'shipped-files',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
    const shipped = (path) => path.replace(/^\/?src\//, 'dist/modules/').replace(/\.ts$/, '.js');
    const visit = (node) => {
      for (const [key, value] of Object.entries(node)) {
        if (value && typeof value === 'object') visit(value);
        else if ((key === 'path' || key === 'module') && /^\/?src\//.test(value)) node[key] = shipped(value);
      }
    };
    visit(manifest.modules);
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  quiet: true,
  // Else each build writes package.json anew.
  packagejson: false,
  plugins: [tagByFile, customProperties, shippedFiles],
};
