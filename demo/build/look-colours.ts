/** The colours of lanes in the builder's form: chosen, checked for contrast, and put right. */
import { make } from '../lib/dom.js';
import { contrastOn, ENOUGH, MOST_COLOURS, paletteOf, readableOn, type Scheme } from './colours.js';

/** What the form asks for: a colour for a lane, or null for the library's own. */
export type SetColour = (lane: string, colour: string | null) => void;

const ratio = (scheme: Scheme, colour: string): string => `${contrastOn(scheme, colour).toFixed(1)}:1`;

function checked(colour: string, scheme: Scheme, both: boolean): string {
  if (contrastOn(scheme, colour) < ENOUGH)
    return `Too faint to read on ${scheme}: ${ratio(scheme, colour)}, ${ENOUGH}:1 is needed.`;
  const said = `Reads on ${scheme}: ${ratio(scheme, colour)}.`;
  return both && contrastOn('dark', colour) < ENOUGH ? `${said} Lightened on dark.` : said;
}

function laneRow(lane: string, position: number, own: string | undefined, theme: string, set: SetColour): HTMLElement {
  const scheme = theme === 'dark' ? 'dark' : 'light';
  const id = `colour-${position}`;
  const input = make('input', { type: 'color', id, value: own ?? paletteOf(scheme)[position]! });
  input.setAttribute('aria-describedby', `${id}-note`);
  input.addEventListener('change', () => set(lane, input.value));
  const isFaint = own !== undefined && contrastOn(scheme, own) < ENOUGH;
  const note = make('span', { className: isFaint ? 'faint' : 'note', id: `${id}-note` });
  note.textContent = own ? checked(own, scheme, theme === '') : '';
  const row = make('li', {}, input, make('label', { htmlFor: id }, lane), note);
  const press = (label: string, colour: string | null): void => {
    const button = make('button', { type: 'button', className: 'mend' }, label);
    button.addEventListener('click', () => set(lane, colour));
    row.append(button);
  };
  if (isFaint) press(`Use ${readableOn(scheme, own)}`, readableOn(scheme, own));
  if (own) press('As it was', null);
  return row;
}

/** Shows a row for each of the first lanes; as many as the palette has colours. */
export function showColours(
  list: HTMLUListElement,
  lanes: readonly string[],
  colours: Readonly<Record<string, string>>,
  theme: string,
  set: SetColour,
): void {
  const focused = list.contains(document.activeElement) ? document.activeElement?.id : undefined;
  list.replaceChildren(
    ...lanes.slice(0, MOST_COLOURS).map((lane, position) => laneRow(lane, position, colours[lane], theme, set)),
  );
  if (focused) document.getElementById(focused)?.focus();
}
