import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { ja } from './ja.js';
import type { Messages } from './message-texts.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { tr } from './tr.js';
import { zh } from './zh.js';

const all = new Map([ar, de, en, es, fa, fr, he, ja, pt, ru, tr, zh].map((messages) => [messages.lang, messages]));
all.set('iw', he);

/** As `messagesFor`, at once, with every language in memory: for servers. Pages load only their own. */
export const allMessagesFor = (lang: string): Messages => all.get(lang.split(/[-_]/, 1)[0]!.toLowerCase()) ?? en;
