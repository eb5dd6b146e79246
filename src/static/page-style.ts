/** How a page made by `renderHTML` looks: its own list, and the frame around the element. No part of it asks for a file. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; }
:root.light { color-scheme: light; }
:root.dark { color-scheme: dark; }
body { margin: 0; background: Canvas; color: CanvasText;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
event-timeline { display: block; }
event-timeline:not(:defined) { box-sizing: border-box; max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem; }
event-timeline:not(:defined) > [slot=heading] { margin: 0 0 .25rem;
  font: 700 1.6rem/1.2 Georgia, "Times New Roman", "Noto Serif", serif; text-wrap: balance; }
event-timeline:not(:defined) > [slot=description] { max-width: 44rem; opacity: .85; }
event-timeline > figure { margin: 1rem 0; }
event-timeline > figure svg { display: block; width: 100%; height: auto; }
event-timeline > ol { max-width: 44rem; margin: 1.5rem 0 0; padding: 0; list-style: none;
  border-inline-start: 2px solid color-mix(in srgb, CanvasText 20%, transparent); }
event-timeline > ol > li { position: relative; padding-inline: 1.25rem 0; margin: 0 0 1.4rem; }
event-timeline > ol > li::before { content: ""; position: absolute; inset-block-start: .4rem;
  inset-inline-start: -6px; width: 10px; height: 10px; border-radius: 50%; background: CanvasText; }
event-timeline > ol :is(h2, h3, h4, h5, h6) { margin: 0; font-size: 1.05rem; line-height: 1.3; }
event-timeline > ol :is(p, blockquote) { margin: .3rem 0; }
event-timeline > ol blockquote { padding-inline-start: .8rem; border-inline-start: 3px solid; }
event-timeline > ol :is(.when, .related, .media, .note, .sources) { font-size: .87rem; opacity: .85; }
event-timeline > ol .status { font-weight: 600; }
event-timeline > ol a { color: LinkText; overflow-wrap: anywhere; }
@media (max-width: 40rem) { event-timeline > figure { display: none; } }
@media print { event-timeline > ol > li { break-inside: avoid; } }
`;

/**
 * Keeps the height that the chart will take, so that nothing moves when the script takes over from the list. Where no
 * script comes, the list shows whole after a moment; where scripts are off, at once.
 */
export const reservedStyle = (heightPx: number): string => `
@media (scripting: enabled) and (min-width: 40rem) {
  event-timeline:not(:defined) { height: ${Math.round(heightPx)}px; overflow: hidden; animation: show-whole 0s 4s forwards; }
}
@keyframes show-whole { to { height: auto; overflow: visible; } }
`;
