// How the analyzer writes custom-elements.json, which editors and documentation tools read.

/** An element's tag is the name of its file; it is registered by a call that the analyzer does not follow. */
const tagByFile = {
  name: 'tag-by-file',
  moduleLinkPhase({ moduleDoc }) {
    const tagName = /\/([a-z-]+)\.component\.ts$/.exec(moduleDoc.path)?.[1];
    const element = tagName && moduleDoc.declarations.find(({ kind, superclass }) => kind === 'class' && superclass);
    if (element) Object.assign(element, { tagName, customElement: true });
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
  plugins: [tagByFile, shippedFiles],
};
