import { en } from './en.js';
import type { Messages } from './message-texts.js';

export type { Messages, PluralText, RelationName, ShellMessages } from './message-texts.js';

const loaders: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: () => import('./ar.js').then((file) => file.ar),
  de: () => import('./de.js').then((file) => file.de),
  es: () => import('./es.js').then((file) => file.es),
  fa: () => import('./fa.js').then((file) => file.fa),
  fr: () => import('./fr.js').then((file) => file.fr),
  he: () => import('./he.js').then((file) => file.he),
  iw: () => import('./he.js').then((file) => file.he),
  ja: () => import('./ja.js').then((file) => file.ja),
  pt: () => import('./pt.js').then((file) => file.pt),
  ru: () => import('./ru.js').then((file) => file.ru),
  tr: () => import('./tr.js').then((file) => file.tr),
  zh: () => import('./zh.js').then((file) => file.zh),
};

const loaded = new Map<string, Messages>();

/**
 * The interface in a language (a BCP 47 tag; its region and script are not looked at): at once where it is already here,
 * else when its file has come. English for languages that we do not have, and where a file does not come.
 */
export function messagesFor(lang: string): Messages | Promise<Messages> {
  const language = lang.split(/[-_]/, 1)[0]!.toLowerCase();
  if (!Object.hasOwn(loaders, language)) return en;
  return (
    loaded.get(language) ??
    loaders[language]!().then(
      (messages) => {
        loaded.set(language, messages);
        return messages;
      },
      () => en,
    )
  );
}
