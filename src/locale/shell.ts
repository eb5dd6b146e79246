import { enShell } from './en-shell.js';
import type { ShellMessages } from './message-texts.js';

export type { ShellMessages } from './message-texts.js';

/** What is here, by language. */
const known = new Map<string, ShellMessages>([['en', enShell]]);

/**
 * The texts around the first picture in a language (a BCP 47 tag; its region and script are not looked at). English and
 * what was loaded before come at once; English too, a little later, where there is no such language or it does not come.
 */
export function shellFor(lang: string): ShellMessages | Promise<ShellMessages> {
  const language = lang.split(/[-_]/, 1)[0]!.toLowerCase();
  const load = async (): Promise<ShellMessages> => {
    const messages = await import('./messages.js').then((file) => file.messagesFor(language)).catch(() => enShell);
    known.set(language, messages);
    return messages;
  };
  return known.get(language) ?? load();
}
