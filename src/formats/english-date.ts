/** Languages of the interface whose months are words, and what else says the same month in Arabic. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'tr', 'ru', 'ar', 'ar-SY', 'fa', 'he'];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What stands between the parts of a date, in any of the languages. */
const BETWEEN = new Set('de del do da le la el los den der am vom du of the г года год в من في سال ב'.split(' '));

/** What people write for "around", and eras, of which only the English are read. */
const OTHERS: Readonly<Record<string, string>> = {
  um: 'c',
  ca: 'c',
  etwa: 'c',
  circa: 'c',
  vers: 'c',
  hacia: 'c',
  около: 'c',
  حوالي: 'c',
  حدود: 'c',
  vchr: 'bc',
  nchr: 'ad',
};

/** A word without case, accents and marks. */
const plainWord = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.ـ\u200c-\u200f]/gu, '');

let words: ReadonlyMap<string, string> | undefined;

/** The names of months and weekdays in all languages, as this engine knows them; '' for a weekday. */
function knownWords(): ReadonlyMap<string, string> {
  if (words) return words;
  const known = new Map<string, string>(Object.entries(OTHERS));
  for (const word of BETWEEN) known.set(plainWord(word), '');
  for (const language of LANGUAGES) {
    for (const width of ['long', 'short'] as const) {
      const styles: readonly Intl.DateTimeFormatOptions[] = [
        { month: width },
        { month: width, day: 'numeric' },
        { weekday: width },
      ];
      for (const style of styles) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...style });
        const count = style.weekday ? 7 : 12;
        for (let i = 0; i < count; i++) {
          const date = style.weekday ? Date.UTC(2026, 0, 1 + i) : Date.UTC(2026, i, 15);
          const part = format.formatToParts(date).find(({ type }) => type === 'month' || type === 'weekday');
          const word = plainWord(part?.value ?? '').replaceAll(' ', '');
          // Where a month is a number, or a letter that other languages have for another one.
          if (/^\p{L}{2,}$/u.test(word) && !known.has(word)) known.set(word, style.weekday ? '' : MONTHS[i]!);
        }
      }
    }
  }
  words = known;
  return known;
}

/** Digits of Arabic, Persian and of full width as those of ASCII; marks of direction left out, one kind of space and dash. */
export const plainSigns = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[‐‑‒−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A date in the words of any language of the interface as the English write it: `3. Februar 2026`, `٣ فبراير ٢٠٢٦` and
 * `2026年2月3日` become `3 feb 2026`. Words that are none of a date stay. For texts of at most some hundred characters.
 */
export function englishDate(text: string): string {
  const known = knownWords();
  const plain = plainSigns(text)
    .replace(/(\d{1,4})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?/g, (_, ...parts: string[]) =>
      parts
        .slice(0, 3)
        .filter(Boolean)
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    )
    .replace(/(\d)\.(?=\s?\p{L})/gu, '$1')
    .replace(/(\d)(?:er|º|°|ª)(?=\s)/g, '$1')
    .replace(/\b([vn])\.?\s?Chr\.?/gi, '$1chr')
    .split(/(\p{L}[\p{L}\p{M}.]*)/u);
  const english: string[] = [];
  for (let i = 0; i < plain.length; i++) {
    const part = plain[i]!;
    // Between two words there is a space, and some months have two: كانون الثاني.
    const word = plainWord(part);
    const pair = i % 2 === 1 && plain[i + 1]?.trim() === '' ? word + plainWord(plain[i + 2] ?? '') : '';
    if (pair && known.has(pair)) {
      english.push(known.get(pair)!);
      i += 2;
    } else if (i % 2 === 1) english.push(known.get(word) ?? known.get(word.replace(/^ב/, '')) ?? part);
    else english.push(part);
  }
  return english.join('').replace(/\s+/g, ' ').trim();
}
