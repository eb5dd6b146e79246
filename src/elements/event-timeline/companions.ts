/** Loads and registers each companion that the page has, from the file from which a timeline would load it. */
const LOADERS: Readonly<Record<string, () => Promise<void>>> = {
  card: async () => (await import('./card-host.js')).defineEventTimelineCard(),
  filter: async () => (await import('./filter-host.js')).defineEventTimelineFilter(),
  list: async () => (await import('./list-host.js')).defineEventTimelineList(),
  story: async () => (await import('./story-host.js')).defineEventTimelineStory(),
  overview: async () =>
    (await import('../event-timeline-overview/event-timeline-overview.js')).defineEventTimelineOverview(),
};

/** Registers the companions that the page has at this moment. */
export const defineCompanions = (): void => {
  for (const [name, load] of Object.entries(LOADERS)) {
    if (document.querySelector(`event-timeline-${name}:not(:defined)`)) void load();
  }
};
