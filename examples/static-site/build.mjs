// Makes a page, a picture and a calendar for each file in data/, an index of them, and the script files beside them.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readEvents, toIcs } from 'event-timeline/core';
import { renderHTML, renderSocialPicture } from 'event-timeline/static';

const data = new URL('data/', import.meta.url);
const site = new URL('site/', import.meta.url);
const scripts = new URL('.', import.meta.resolve('event-timeline/embed'));

await rm(site, { recursive: true, force: true });
await mkdir(new URL('scripts/', site), { recursive: true });
for (const name of ['embed.js', 'chunks']) {
  await cp(fileURLToPath(new URL(name, scripts)), fileURLToPath(new URL(`scripts/${name}`, site)), { recursive: true });
}

const links = [];
for (const file of (await readdir(data)).sort()) {
  const { timeline: read, problems } = await readEvents(await readFile(new URL(file, data), 'utf8'), { name: file });
  for (const { message } of problems) console.warn(`${file}: ${message}`);
  const name = file.replace(/\.\w+$/, '');
  const timeline = { title: name[0].toUpperCase() + name.slice(1), ...read };
  const page = renderHTML(timeline, { scripts: [{ src: 'scripts/embed.js' }], picture: false });
  await writeFile(new URL(`${name}.html`, site), page);
  await writeFile(new URL(`${name}.svg`, site), renderSocialPicture(timeline));
  await writeFile(new URL(`${name}.ics`, site), toIcs(timeline));
  links.push(`<li><a href="${name}.html">${name}</a> (<a href="${name}.ics">calendar</a>)</li>`);
}
await writeFile(
  new URL('index.html', site),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Timelines</title><h1>Timelines</h1><ul>${links.join('')}</ul></html>`,
);
console.log(`site/ has ${links.length} timelines`);
