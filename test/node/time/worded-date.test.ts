import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerDateWords } from '../../../src/time/date-words.js';
import type { FormatDateOptions } from '../../../src/time/format-date.js';
import { parseDate } from '../../../src/time/parse-date.js';
import { formatDate } from '../../../src/time/worded-date.js';

const words = (text: string, options: FormatDateOptions): string => {
  const read = parseDate(text);
  if ('problem' in read) throw new Error(read.problem.message);
  return formatDate(read.span, { calendar: 'gregory', ...options });
};

const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'tr', 'ru', 'ja', 'zh', 'ar', 'fa', 'he'];

test('doubt is said in the words of twelve languages', () => {
  const rows: Readonly<Record<string, readonly string[]>> = {
    '2026-01-29~': [
      'around 29 January 2026',
      'um den 29. Januar 2026',
      'hacia el 29 de enero de 2026',
      'vers le 29 janvier 2026',
      'cerca de 29 de janeiro de 2026',
      '29 Ocak 2026 civarı',
      'около 29 января 2026 г.',
      '2026年1月29日ごろ',
      '2026年1月29日前后',
      'نحو 29 يناير 2026',
      'حدود ۲۹ ژانویهٔ ۲۰۲۶',
      'בערך 29 בינואר 2026',
    ],
    '2026-02-02/..': [
      'since 2 February 2026',
      'seit dem 2. Februar 2026',
      'desde el 2 de febrero de 2026',
      'depuis le 2 février 2026',
      'desde 2 de fevereiro de 2026',
      '2 Şubat 2026 itibarıyla',
      'с 2 февраля 2026 г.',
      '2026年2月2日から',
      '自2026年2月2日起',
      'منذ 2 فبراير 2026',
      'از ۲ فوریهٔ ۲۰۲۶',
      'מאז 2 בפברואר 2026',
    ],
    '../1985': [
      'until 1985',
      'bis 1985',
      'hasta 1985',
      'jusqu’en 1985',
      'até 1985',
      '1985 tarihine kadar',
      'по 1985',
      '1985年まで',
      '至1985年',
      'حتى 1985',
      'تا ۱۹۸۵',
      'עד 1985',
    ],
    '2026-01-28~/..': [
      'since around 28 January 2026',
      'seit etwa dem 28. Januar 2026',
      'desde alrededor del 28 de enero de 2026',
      'depuis le 28 janvier 2026 environ',
      'desde cerca de 28 de janeiro de 2026',
      '28 Ocak 2026 civarından beri',
      'примерно с 28 января 2026 г.',
      '2026年1月28日ごろから',
      '自2026年1月28日前后起',
      'منذ نحو 28 يناير 2026',
      'از حدود ۲۸ ژانویهٔ ۲۰۲۶',
      'מאז בערך 28 בינואר 2026',
    ],
    '../1985~': [
      'until around 1985',
      'bis etwa 1985',
      'hasta alrededor de 1985',
      'jusque vers 1985',
      'até cerca de 1985',
      '1985 civarına kadar',
      'примерно по 1985',
      '1985年ごろまで',
      '至1985年前后',
      'حتى نحو 1985',
      'تا حدود ۱۹۸۵',
      'עד בערך 1985',
    ],
    '2025-24~': [
      'around Winter 2025',
      'um den Winter 2025',
      'hacia el invierno de 2025',
      'vers l’hiver 2025',
      'por volta do inverno de 2025',
      '2025 kışı civarı',
      'примерно зима 2025 года',
      '2025年冬ごろ',
      '2025年冬季前后',
      'نحو شتاء 2025',
      'حدود زمستان ۲۰۲۵',
      'בערך חורף 2025',
    ],
    '[1667,1668]': [
      '1667 or 1668',
      '1667 oder 1668',
      '1667 o 1668',
      '1667 ou 1668',
      '1667 ou 1668',
      '1667 veya 1668',
      '1667 или 1668',
      '1667年または1668年',
      '1667年或1668年',
      '1667 أو 1668',
      '۱۶۶۷ یا ۱۶۶۸',
      '1667 או 1668',
    ],
    '2025-21': [
      'Spring 2025',
      'Frühjahr 2025',
      'primavera de 2025',
      'printemps 2025',
      'primavera de 2025',
      '2025 ilkbaharı',
      'весна 2025 года',
      '2025年春',
      '2025年春季',
      'ربيع 2025',
      'بهار ۲۰۲۵',
      'אביב 2025',
    ],
    'Y-66E6': [
      '66 million years ago',
      'vor 66 Millionen Jahren',
      'hace 66 millones de años',
      'il y a 66 millions d’années',
      'há 66 milhões de anos',
      '66 milyon yıl önce',
      '66 миллионов лет назад',
      '6600万年前',
      '6600万年前',
      'قبل 66 مليون سنة',
      '۶۶ میلیون سال پیش',
      'לפני \u200f66 מיליון שנים',
    ],
    'Y-13787E6~': [
      'around 13.787 billion years ago',
      'vor etwa 13,787 Milliarden Jahren',
      'hace unos 13,787 mil millones de años',
      'il y a environ 13,787 milliards d’années',
      'há cerca de 13,787 bilhões de anos',
      'yaklaşık 13,787 milyar yıl önce',
      'около 13,787 миллиарда лет назад',
      '約137.87億年前',
      '约137.87亿年前',
      'قبل نحو 13.787 مليار سنة',
      'حدود ۱۳٫۷۸۷ میلیارد سال پیش',
      'לפני כ־\u200f13.787 מיליארד שנים',
    ],
    'Y-36E4~/Y-4E4~': [
      'around 360,000–40,000 years ago',
      'vor etwa 360.000–40.000 Jahren',
      'hace unos 360.000–40.000 años',
      'il y a environ 360 000 – 40 000 ans',
      'há cerca de 360.000–40.000 anos',
      'yaklaşık 360.000–40.000 yıl önce',
      'около 360 000 – 40 000 лет назад',
      '約360,000～40,000年前',
      '约360,000–40,000年前',
      'قبل نحو 360,000–40,000 سنة',
      'حدود ۳۶۰٬۰۰۰ تا ۴۰٬۰۰۰ سال پیش',
      'לפני כ־360,000–40,000 שנים',
    ],
  };
  for (const [text, expected] of Object.entries(rows)) {
    LANGUAGES.forEach((locale, i) => {
      assert.equal(words(text, { locale }), expected[i], `${text} in ${locale}`);
    });
  }
});

test('each kind of doubt has words, not signs, in each language and style', () => {
  const texts =
    '2026-01-29~ 1984? 1984% 2026-02-02/.. ../1985 1985/ [..1984] [1760-12..] 1985-04-XX 2004-XX XXXX-12-25 2025-23 2025-34 19XX Y-66E6';
  for (const locale of LANGUAGES) {
    for (const style of ['full', 'short', 'axis'] as const) {
      for (const text of texts.split(' ')) {
        const date = words(text, { locale, style });
        assert.ok(date && !/[≈≤≥…{}]|undefined|NaN/.test(date), `${text} ${locale} ${style}: ${date}`);
      }
    }
  }
});

test('seasons and quarters are ours, whatever the calendar of their words', () => {
  const persian = (text: string): string => words(text, { locale: 'fa', calendar: 'persian' });
  assert.equal(persian('2025-21'), 'بهار ۱۴۰۴');
  assert.equal(persian('2025-24'), 'زمستان ۱۴۰۴');
  // Their second quarter begins in June.
  assert.equal(persian('2025-34'), 'فروردین ۱۴۰۴ تا تیر ۱۴۰۴');
});

test('an end is one year or month of the calendar, though ours lie in two', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['1985/..', 'از ۱۳۶۳'],
    ['../1985', 'تا ۱۳۶۴'],
    ['2026-02/..', 'از بهمن ۱۴۰۴'],
    ['1985/', '۱۳۶۳ تا ؟'],
    ['/1985', '؟ تا ۱۳۶۴'],
    ['2004-02-01/2005-02', '۱۲ بهمن ۱۳۸۲ تا اسفند ۱۳۸۳'],
    ['[..1984]', '۱۳۶۳ یا پیش از آن'],
    ['[1984..]', '۱۳۶۲ یا پس از آن'],
    ['1985', '۱۳۶۳ تا ۱۳۶۴'],
  ];
  for (const [text, expected] of rows) {
    assert.equal(words(text, { locale: 'fa', calendar: 'persian' }), expected, text);
  }
  assert.equal(words('-0043-03-15', { locale: 'fa', calendar: 'persian', style: 'axis' }), '۱۵ مارس');
});

test('the Associated Press is English in every language', () => {
  for (const locale of LANGUAGES) {
    assert.equal(words('2026-02-03', { locale, style: 'ap' }), 'Feb. 3, 2026');
    assert.equal(words('2025-34', { locale, style: 'ap' }), 'second quarter of 2025');
  }
});

test('an app’s own words stay', () => {
  registerDateWords('nl', { around: 'rond {0}' });
  assert.equal(words('1984~', { locale: 'nl' }), 'rond 1984');
  registerDateWords('de', { around: 'circa {0}' });
  assert.equal(words('1984~', { locale: 'de' }), 'circa 1984');
});
