/** How events come into the builder: pasted, as a file, from an address. */
import { type Problem, sheetCsvUrl } from 'event-timeline';
import { byId, fill } from '../lib/dom.js';
import { isWorkbook } from '../lib/is-workbook.js';
import { textOf } from '../lib/text-of.js';
import { cellsOf, type Taken, tableOf } from './cells.js';
import { type Sheet, sheetsOf } from './workbook.js';

/** What is done with what comes. */
export interface Intake {
  /** Takes events that are new here. */
  take(taken: Taken): void;
  /** Takes another sheet of the same workbook. */
  replace(taken: Taken): void;
  tell(text: string): void;
}

const EXAMPLE = './data/doha-de-escalation.csv';

/** Listens to the form's first part, and to files that are dropped anywhere. */
export function startIntake({ take, replace, tell }: Intake): void {
  const sheetBox = byId('sheets', HTMLElement);
  const sheetSelect = byId('sheet', HTMLSelectElement);
  const ofSheet = ({ cells }: Sheet): Taken => ({ cells: tableOf(cells), look: {}, problems: [] });

  async function takeText(text: string, name: string, doubts: readonly Problem[] = []): Promise<void> {
    if (text.trim() === '') {
      tell(doubts[0]?.message ?? 'There is nothing in it.');
      return;
    }
    sheetBox.hidden = true;
    const taken = await cellsOf(text, name);
    take({ ...taken, problems: [...doubts, ...taken.problems] });
  }

  /** Takes a workbook: its first sheet with events, and the others to choose from. */
  async function takeWorkbook(file: Blob): Promise<void> {
    tell('Reading the workbook …');
    let sheets: readonly Sheet[];
    try {
      sheets = await sheetsOf(file);
    } catch (error) {
      tell((error as Error).message);
      return;
    }
    if (sheets.length === 0) {
      tell('No sheet of this workbook has a row of headings and a row below it.');
      return;
    }
    take(ofSheet(sheets[0]!));
    sheetBox.hidden = sheets.length < 2;
    fill(
      sheetSelect,
      sheets.map(({ name }, index) => [String(index), name] as const),
    );
    sheetSelect.onchange = () => replace(ofSheet(sheets[Number(sheetSelect.value)]!));
  }

  async function takeFile(file: File | undefined): Promise<void> {
    if (!file) return;
    if (isWorkbook(file)) await takeWorkbook(file);
    else {
      const { text, problems } = await textOf(file);
      await takeText(text, file.name, problems);
    }
  }

  async function load(given: string): Promise<void> {
    // A sheet's own address, as people copy it, is that of a page.
    const address = sheetCsvUrl(given) ?? given;
    const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
    if (!url || (url.protocol !== 'https:' && url.origin !== location.origin)) {
      tell('An address begins with https://.');
      return;
    }
    tell(`Loading from ${url.host} …`);
    try {
      const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!answer.ok) throw new Error(String(answer.status));
      const file = await answer.blob();
      const name = url.pathname.split('/').at(-1) ?? '';
      await takeFile(new File([file], name, { type: file.type.split(';')[0] ?? '' }));
    } catch {
      tell(
        `${url.host} did not give its file. A sheet must be published, or open to anyone with its link, and its host must let other pages read it.`,
      );
    }
  }

  const paste = byId('paste', HTMLTextAreaElement);
  paste.addEventListener('paste', (input) => {
    const text = input.clipboardData?.getData('text/plain') ?? '';
    if (!text) return;
    input.preventDefault();
    void takeText(text, '');
  });
  // Typed, or put in by a keyboard that does not tell of pasting.
  paste.addEventListener('change', () => {
    void takeText(paste.value, '');
    paste.value = '';
  });
  const file = byId('file', HTMLInputElement);
  file.addEventListener('change', async () => {
    await takeFile(file.files?.[0]);
    file.value = '';
  });
  byId('load', HTMLButtonElement).addEventListener('click', () => {
    void load(byId('address', HTMLInputElement).value.trim());
  });
  byId('example', HTMLButtonElement).addEventListener('click', () => void load(EXAMPLE));
  document.addEventListener('dragover', (input) => {
    if ([...(input.dataTransfer?.types ?? [])].includes('Files')) input.preventDefault();
  });
  document.addEventListener('drop', (input) => {
    const dropped = input.dataTransfer?.files[0];
    if (!dropped) return;
    input.preventDefault();
    void takeFile(dropped);
  });
}
