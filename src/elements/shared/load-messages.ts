import { type Messages, messagesFor } from '../../locale/messages.js';
import { registerDateWords } from '../../time/date-words.js';

function register(messages: Messages): Messages {
  if (messages.dates) registerDateWords(messages.lang, messages.dates);
  return messages;
}

/** As `messagesFor`, and lets dates be worded in that language too. */
export function loadMessages(lang: string): Messages | Promise<Messages> {
  const messages = messagesFor(lang);
  return messages instanceof Promise ? messages.then(register) : register(messages);
}
