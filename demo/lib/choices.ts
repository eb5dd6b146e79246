/** What the pages let a reader choose from, as `[value, label]`; '' is what the data or the page say themselves. */
type Choices = readonly (readonly [string, string])[];

/** Colour schemes. */
export const THEMES: Choices = [
  ['', 'As the device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];
/** How events are shown at first. */
export const VIEWS: Choices = [
  ['', 'Chart, on phones a list'],
  ['chart', 'Chart'],
  ['list', 'List'],
  ['story', 'Story'],
];
/** Order of list and story. */
export const ORDERS: Choices = [
  ['', 'Oldest first'],
  ['newest', 'Newest first'],
];
/** What happens to empty stretches. */
export const FOLDS: Choices = [
  ['', 'Folded'],
  ['none', 'Drawn to scale'],
];
/** Calendars; of two, the second gets a row of its own. */
export const CALENDARS: Choices = [
  ['', 'Gregorian'],
  ['gregory islamic-umalqura', 'Gregorian and Umm al-Qura'],
  ['gregory persian', 'Gregorian and Persian'],
  ['gregory hebrew', 'Gregorian and Hebrew'],
  ['islamic-umalqura', 'Umm al-Qura'],
  ['persian', 'Persian'],
  ['hebrew', 'Hebrew'],
  ['buddhist', 'Buddhist'],
  ['japanese', 'Japanese'],
  ['chinese', 'Chinese'],
];
/** Languages of the interface, by their own names. */
export const LANGUAGES: Choices = [
  ['', 'As the page'],
  ['en-GB', 'English'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['pt', 'Português'],
  ['tr', 'Türkçe'],
  ['ru', 'Русский'],
  ['ja', '日本語'],
  ['zh', '中文'],
  ['ar', 'العربية'],
  ['fa', 'فارسی'],
  ['he', 'עברית'],
];

/** Which way a language is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (/^(ar|fa|he)\b/.test(lang) ? 'rtl' : 'ltr');

/** Zones to offer: some that stories are told in first, then every one that the browser knows. */
export const zoneNames = (): readonly string[] => [
  ...new Set([
    'event',
    'UTC',
    Intl.DateTimeFormat().resolvedOptions().timeZone,
    'Asia/Qatar',
    'America/Chicago',
    'Europe/Berlin',
    ...Intl.supportedValuesOf('timeZone'),
  ]),
];

/** Makes the page itself light or dark; '' leaves it to the device. A timeline in it follows. */
export function useTheme(theme: string): void {
  document.documentElement.classList.toggle('light', theme === 'light');
  document.documentElement.classList.toggle('dark', theme === 'dark');
}
