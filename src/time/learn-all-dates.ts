import { calendarFormat } from './calendar-format.js';
import { learnCalendars } from './date-format.js';
import { rareDateText } from './rare-date.js';
import { learnRareDates } from './rare-words.js';

/** Lets dates of any form be worded in any calendar, where size does not matter. Again costs nothing. */
export function learnAllDates(): void {
  learnCalendars(calendarFormat);
  learnRareDates(rareDateText);
}
