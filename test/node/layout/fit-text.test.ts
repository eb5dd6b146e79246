import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitText } from '../../../src/layout/fit-text.js';

/** Seven px a character. */
const sevenEach = (text: string): number => text.length * 7;

const CASES: readonly {
  readonly name: string;
  readonly title: string;
  readonly chipPx?: number;
  readonly maxPx: number;
  readonly lineCount: 1 | 2;
  readonly lines: readonly string[];
  readonly widthPx: number;
}[] = [
  {
    name: 'fitText leaves a title on one line when it fits',
    title: 'Trial at Rafah',
    maxPx: 420,
    lineCount: 1,
    lines: ['Trial at Rafah'],
    widthPx: 99,
  },
  {
    name: 'fitText keeps a short title on one line where two are allowed',
    title: 'Trial run at Rafah',
    maxPx: 240,
    lineCount: 2,
    lines: ['Trial run at Rafah'],
    widthPx: 127,
  },
  {
    name: 'fitText balances two lines',
    title: 'Doha rejects using aid as political leverage',
    maxPx: 240,
    lineCount: 2,
    lines: ['Doha rejects using aid', 'as political leverage'],
    widthPx: 155,
  },
  {
    name: 'fitText does not balance into narrow columns',
    title: 'Aid to Gaza on its way now',
    maxPx: 240,
    lineCount: 2,
    lines: ['Aid to Gaza on', 'its way now'],
    widthPx: 99,
  },
  {
    name: 'fitText counts the chip as the last word',
    title: 'Talks in Türkiye between the United States and Iran',
    chipPx: 46,
    maxPx: 260,
    lineCount: 2,
    lines: ['Talks in Türkiye between the', 'United States and Iran'],
    widthPx: 201,
  },
  {
    name: 'fitText gives the chip a line of its own where only that fits',
    title: 'Demokratisierungsbewegungen',
    chipPx: 60,
    maxPx: 240,
    lineCount: 2,
    lines: ['Demokratisierungsbewegungen', ''],
    widthPx: 190,
  },
  {
    name: 'fitText cuts one line after a word, without its comma',
    title: 'Rafah crossing opens partially, in both directions',
    maxPx: 226,
    lineCount: 1,
    lines: ['Rafah crossing opens partially…'],
    widthPx: 218,
  },
  {
    name: 'fitText cuts two lines at their full width',
    title: 'Rafah crossing opens partially, in both directions, for the first time in almost two years',
    maxPx: 240,
    lineCount: 2,
    lines: ['Rafah crossing opens partially, in', 'both directions, for the first…'],
    widthPx: 239,
  },
  {
    name: 'fitText keeps room for the chip when it cuts',
    title: 'Rafah crossing opens partially, in both directions',
    chipPx: 60,
    maxPx: 226,
    lineCount: 1,
    lines: ['Rafah crossing opens…'],
    widthPx: 208,
  },
  {
    name: 'fitText cuts within a word that has no end',
    title: 'https://example.org/a/path/that/goes/on/and/on',
    maxPx: 142,
    lineCount: 1,
    lines: ['https://example.org…'],
    widthPx: 141,
  },
  {
    name: 'fitText cuts within the second word when the first alone says little',
    title: 'A Rindfleischetikettierungsüberwachungsaufgabe',
    maxPx: 142,
    lineCount: 1,
    lines: ['A Rindfleischetiket…'],
    widthPx: 141,
  },
  {
    name: 'fitText never halves what a reader sees as one character',
    title: '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧',
    maxPx: 142,
    lineCount: 1,
    lines: ['👩‍👩‍👧👩‍👩‍👧…'],
    widthPx: 120,
  },
  {
    name: 'fitText breaks after a dash within a word',
    title: 'Indirect US–Iran talks',
    maxPx: 99,
    lineCount: 2,
    lines: ['Indirect US–', 'Iran talks'],
    widthPx: 85,
  },
  {
    name: 'fitText breaks between ideographs, not before their punctuation',
    title: '多哈拒绝将援助用作政治筹码，并呼吁各方克制',
    maxPx: 240,
    lineCount: 2,
    lines: ['多哈拒绝将援助用作政治筹', '码，并呼吁各方克制'],
    widthPx: 85,
  },
  { name: 'fitText takes an empty title', title: '', maxPx: 420, lineCount: 1, lines: [''], widthPx: 1 },
];

for (const { name, title, chipPx = 0, maxPx, lineCount, lines, widthPx } of CASES) {
  test(name, () => {
    const fitted = fitText(title, chipPx, maxPx, lineCount, sevenEach);
    assert.deepEqual({ lines: fitted.lines, widthPx: fitted.widthPx }, { lines, widthPx });
    const truncated = lines.some((line) => line.endsWith('…'));
    assert.equal(fitted.truncated, truncated);
    if (!truncated) assert.equal(fitted.text, title);
  });
}

test('fitText measures only the beginning of a title of 5,000 characters', () => {
  for (const title of ['x'.repeat(5000), 'word '.repeat(1000), '，'.repeat(5000), 'e\u0301'.repeat(2500)]) {
    for (const lineCount of [1, 2] as const) {
      let measured = 0;
      const fitted = fitText(title, 40, 240, lineCount, (text) => {
        measured += text.length;
        return sevenEach(text);
      });
      assert.ok(measured < 2000, `${measured} characters`);
      assert.ok(fitted.truncated && fitted.text.endsWith('…'));
      assert.ok(fitted.text.length < 80);
    }
  }
});

/** Lines as a browser breaks words at that width; no other breaks than spaces. */
function greedy(text: string, chipPx: number, widthPx: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (sevenEach(`${line} ${word}`) <= widthPx) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  if (chipPx > 0 && sevenEach(lines.at(-1)!) + chipPx > widthPx) lines.push('');
  return lines;
}

test('fitText gives the lines that a browser makes at its width', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 16 });
  fc.assert(
    fc.property(
      words,
      fc.constantFrom(0, 37, 61.3),
      fc.constantFrom(200, 226, 240, 420),
      fc.constantFrom<1 | 2>(1, 2),
      (list, chipPx, maxPx, lineCount) => {
        const title = list.join(' ');
        const fitted = fitText(title, chipPx, maxPx, lineCount, sevenEach);
        assert.deepEqual(fitted.lines, greedy(fitted.text, chipPx, fitted.widthPx));
        assert.ok(fitted.lines.length <= lineCount);
        assert.ok(fitted.widthPx <= maxPx && Number.isInteger(fitted.widthPx));
        assert.ok(fitted.truncated ? title.startsWith(fitted.text.slice(0, -1)) : fitted.text === title);
        if (fitted.truncated && maxPx === 420 && lineCount === 1) assert.ok(fitted.widthPx >= 190);
      },
    ),
    { numRuns: 1000 },
  );
});
