/** Our element as a page gets it: dist/embed.js, events set as a property. */
export async function load() {
  await import('/dist/embed.js');
}

/** The wheel alone scrolls the page; with Control it zooms. */
export const wheelModifier = 'Control';

export const takesQualifiedDates = true;

/** Many events have a picture of a part of them first. */
export function whenPartial(container, tell) {
  container.addEventListener('timeline-progress', ({ detail }) => detail.phase === 'drawn' && tell());
}

export async function mount(container, events) {
  const timeline = document.createElement('event-timeline');
  timeline.style.height = '600px';
  timeline.events = events;
  container.append(timeline);
  await timeline.ready;
}

/** Without a height it takes what its headlines need. */
export async function grow(container) {
  const [timeline] = container.children;
  timeline.style.height = '';
  // It lays itself out anew once the browser has told it of its new size.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await timeline.ready;
}
