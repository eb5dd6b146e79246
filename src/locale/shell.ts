import { enShell } from './en-shell.js';
import type { ShellMessages } from './message-texts.js';

export type { ShellMessages } from './message-texts.js';

/** What is here, by language. */
const known = new Map<string, ShellMessages>([['en', enShell]]);

/**
 * The texts around the first picture in a language (a BCP 47 tag; its region and script are not looked at). English and
 * what was loaded before come at once. Else undefined, until `came` is called: from then on they are there, English where
 * there is no such language or it did not come.
 */
export function shellFor(lang: string, came: () => void): ShellMessages | undefined {
  const language = lang.split(/[-_]/, 1)[0]!.toLowerCase();
  const messages = known.get(language);
  const load = async (): Promise<void> => {
    known.set(language, await import('./messages.js').then((file) => file.messagesFor(language)).catch(() => enShell));
    came();
  };
  if (!messages) void load();
  return messages;
}
