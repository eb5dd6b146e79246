import { colourKeys, colourOf } from '../model/colour-of.js';
import type { QuickTable } from '../model/quick-table.js';
import type { Adorn } from './adorn.js';
import type { Arrow, Scene } from './scene.js';

/** Gives marks the colours of their events, and lanes that of text; null where colours say lane. */
export const colourMarksOf = (table: QuickTable): Adorn | null => {
  if (!table.colouring) return null;
  const coloured = <Mark extends { readonly event: number }>(mark: Mark): Mark => ({
    ...mark,
    colour: colourOf(table, mark.event),
  });
  const fromEvent = (arrow: Arrow): Arrow => ({ ...arrow, colour: colourOf(table, arrow.from) });
  return (scene) => ({
    ...scene,
    lanes: scene.lanes.map((lane) => ({ ...lane, colour: -1 })),
    bars: scene.bars.map(coloured),
    dots: scene.dots.map(coloured),
    arrows: scene.arrows.map(fromEvent),
    tips: scene.tips.map(fromEvent),
  });
};

/** The picture with the colours that the data give, for painters that no style sheet tells. */
export const withColours = (scene: Scene, table: QuickTable): Scene => {
  const colours = colourKeys(table).map(({ color }) => color);
  return colours.some(Boolean) ? { ...scene, colours } : scene;
};
