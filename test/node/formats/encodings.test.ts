import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeBytes, utf8Bytes } from '../../../src/formats/decode-bytes.js';
import { readEvents } from '../../../src/formats/read-events.js';
import { readText } from '../../../src/formats/read-text.js';
import type { Fault } from '../../../src/model/fault.js';

const TABLE = 'Datum;Titel;Ort\r\n2026-02-03;Größe „über“ alles – 5 €;Köln\r\n2026-02-05;Café;Genève\r\n';

/** Bytes of Windows-1252, of which Node writes only what Latin-1 has too. */
const windows = (text: string): Uint8Array => {
  const marks: Readonly<Record<string, number>> = { '„': 0x84, '“': 0x93, '–': 0x96, '€': 0x80 };
  return Uint8Array.from(text, (char) => marks[char] ?? char.charCodeAt(0));
};
const bigEndian = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const plain = (text: string): Uint8Array => new TextEncoder().encode(text);
const little = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

const xml = (encoding: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><title>Élection</title><pubDate>Tue, 3 Feb 2026 10:00:00 GMT</pubDate></item></channel></rss>`;

test('files are read in the encoding that they are in', async () => {
  const rows: readonly [
    name: string,
    bytes: Uint8Array,
    contentType: string,
    title: string,
    problems: readonly string[],
  ][] = [
    ['UTF-8', plain(TABLE), '', 'Größe „über“ alles – 5 €', []],
    ['UTF-8 with a mark', plain(`\uFEFF${TABLE}`), '', 'Größe „über“ alles – 5 €', []],
    ['UTF-8 that is called Latin', plain(TABLE), 'text/csv; charset=ISO-8859-1', 'Größe „über“ alles – 5 €', []],
    ['UTF-16 of Excel', little(`\uFEFF${TABLE}`), '', 'Größe „über“ alles – 5 €', []],
    ['UTF-16, big first', bigEndian(`\uFEFF${TABLE}`), '', 'Größe „über“ alles – 5 €', []],
    ['UTF-16 without a mark', little(TABLE), '', 'Größe „über“ alles – 5 €', []],
    ['the same, big first', bigEndian(TABLE), '', 'Größe „über“ alles – 5 €', []],
    ['Excel’s CSV', windows(TABLE), '', 'Größe „über“ alles – 5 €', ['encoding']],
    ['the same, named by its server', windows(TABLE), 'text/csv; charset=windows-1252', 'Größe „über“ alles – 5 €', []],
    ['XML that says so', windows(xml('ISO-8859-1')), '', 'Élection', []],
    ['XML that lies', plain(xml('ISO-8859-1')), '', 'Élection', []],
    ['XML that claims UTF-8', windows(xml('UTF-8')), '', 'Élection', ['encoding']],
    ['no such encoding', plain(TABLE), 'text/csv; charset=klingon', 'Größe „über“ alles – 5 €', []],
    [
      'Cyrillic',
      Uint8Array.from([...plain('date,title\n2026,'), 0xcc, 0xe8, 0xf0]),
      'text/csv; charset=windows-1251',
      'Мир',
      [],
    ],
    [
      'one damaged letter',
      Uint8Array.from([...plain('date,title\n2026,Größe äöü'), 0xff]),
      '',
      'Größe äöü\uFFFD',
      ['encoding'],
    ],
    [
      'UTF-16 that was read as UTF-8 before',
      plain(`\uFFFD\uFFFD${[...'date,title\n2026,A'].join('\0')}\0`),
      '',
      'A',
      ['encoding'],
    ],
    ['a zero in a text', plain('date,title\n2026,A\0B'), '', 'AB', ['encoding']],
  ];
  for (const [name, bytes, contentType, title, codes] of rows) {
    const { timeline, problems } = await readEvents(bytes, { contentType });
    assert.equal(timeline.events[0]?.title, title, name);
    assert.deepEqual(
      problems.map(({ code }) => code),
      codes,
      name,
    );
  }
});

test('a script’s characters are no damage to the page that it is in', async () => {
  const page = '<script>/[\uFFFD\0]/</script><ol><li><time datetime="2026">2026</time> <b>A</b></ol>';
  for (const data of [page, plain(page)]) {
    const { timeline, problems } = await readEvents(data);
    assert.deepEqual([timeline.events.length, problems.length], [1, 0]);
  }
});

test('what was guessed is told, with what to do', () => {
  const faults: Fault[] = [];
  decodeBytes(windows(TABLE), '', (fault) => faults.push(fault));
  assert.match(faults[0]?.message ?? '', /read as Windows-1252; save it as “CSV UTF-8”/);
});

test('a long file is made UTF-8 where it is not, and left as it is where it is', () => {
  const row = '2026-02-03;Größe „über“ alles;Köln\r\n';
  const faults: Fault[] = [];
  const long = plain(row.repeat(20_000)) as Uint8Array<ArrayBuffer>;
  assert.equal(
    utf8Bytes(long, '', (fault) => faults.push(fault)),
    long,
  );
  for (const bytes of [windows(row.repeat(20_000)), little(row.repeat(20_000))]) {
    assert.deepEqual(
      utf8Bytes(bytes as Uint8Array<ArrayBuffer>, '', (fault) => faults.push(fault)),
      long,
    );
  }
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['encoding'],
  );
});

test('readText gives the text of a file as readEvents reads it, and says what it is read as', async () => {
  for (const [bytes, contentType, codes] of [
    [plain(TABLE), '', []],
    [plain(`\uFEFF${TABLE}`), 'text/csv', []],
    [little(`\uFEFF${TABLE}`), '', []],
    [windows(TABLE), '', ['encoding']],
    [windows(TABLE), 'text/csv; charset=windows-1252', []],
  ] as const) {
    const { text, problems } = await readText(bytes, { contentType });
    assert.equal(text, TABLE);
    assert.deepEqual(
      problems.map(({ code }) => code),
      codes,
    );
  }
  const { problems } = await readText(windows(TABLE));
  assert.match(problems[0]!.message, /is read as Windows-1252; save it as “CSV UTF-8”/);
  assert.deepEqual(await readText(new Uint8Array()), { text: '', problems: [] });
});

test('of a file that is no text nothing is read, and it is said what it is, as bytes and as the text that was made of them', async () => {
  const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251);
  const file = (begins: string): Uint8Array => Buffer.concat([Buffer.from(begins, 'latin1'), noise]);
  const rows: readonly [bytes: Uint8Array, message: string][] = [
    [file('%PDF-1.7\n%âãÏÓ\n'), 'This file is not text, but a PDF; save its table as “CSV UTF-8”.'],
    [file('\x89PNG\r\n\x1a\n'), 'This file is not text, but a picture; save its table as “CSV UTF-8”.'],
    [
      file('PK\x03\x04'),
      'This file is not text, but a workbook or another packed file; save its table as “CSV UTF-8”.',
    ],
    [
      Buffer.concat([Buffer.from('ÐÏ\x11à¡±\x1aá', 'latin1'), new Uint8Array(504).fill(255), noise]),
      'This file is not text, but a workbook or a document of an older Office; save its table as “CSV UTF-8”.',
    ],
    [noise, 'This file is not text; save its table as “CSV UTF-8”.'],
  ];
  for (const [bytes, message] of rows) {
    for (const input of [bytes, new TextDecoder().decode(bytes), new TextDecoder('windows-1252').decode(bytes)]) {
      for (const name of ['table.csv', 'file']) {
        const { timeline, problems } = await readEvents(input, { name });
        assert.deepEqual(
          [timeline.events, problems.map((problem) => problem.message)],
          [[], [message]],
          `${name}: ${message}`,
        );
      }
    }
    assert.equal((await readText(bytes)).text, '');
  }
});
