/**
 * Letters that no accent explains, each with what writers and readers use instead: Latin ones, the final sigma, forms of
 * Arabic letters that are written either way (alif maqsura, teh marbuta, Persian and Urdu kaf, yeh and heh), and the
 * digits of Arabic and Persian.
 */
const LIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['ßss', 'æae', 'œoe', 'øo', 'đd', 'ðd', 'þth', 'łl', 'ħh', 'ıi', 'ςσ'],
    ...['ٱا', 'ىي', 'یي', 'ےي', 'ةه', 'ۃه', 'ہه', 'ھه', 'ەه', 'کك'],
    ...Array.from({ length: 10 }, (_, digit) => [
      `${String.fromCharCode(0x660 + digit)}${digit}`,
      `${String.fromCharCode(0x6f0 + digit)}${digit}`,
    ]).flat(),
    ...['‐-', '‑-', '‒-', '–-', '—-', '−-'],
  ].map((pair) => [pair[0]!, pair.slice(1)]),
);
const ALIKE = new RegExp(`[${Object.keys(LIKE).join('')}]`, 'g');

/**
 * Marks above, below and within letters that writers leave out: accents, Arabic and Hebrew vowel signs, the tatweel,
 * joiners and signs of direction, and apostrophes (Sanaʿa, Sana’a). Not what other scripts write their vowels with, and
 * not the Japanese marks of voice.
 */
const LEFT_OUT =
  /(?![\u3099\u309a])[\p{Script=Inherited}\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069'`´ʹ-ˈ‘’‛]/gu;

/** Text for comparing, in any script: lower case, without accents, letters that are written either way made one. */
export function foldText(text: string): string {
  if (/^[^'`\x80-\uffff]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(ALIKE, (letter) => LIKE[letter] ?? letter)
    .normalize('NFC');
}

/** Words beyond so many of a search are not looked for, nor what is longer than this. */
const MOST_WORDS = 16;
const LONGEST = 400;

/** The words that a reader searches for, folded; none twice. */
export const searchWords = (text: string): readonly string[] => {
  const words = foldText(text.slice(0, LONGEST)).split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, MOST_WORDS);
};
