import type { ShellMessages } from './message-texts.js';

/** What stands around the first picture, in English. */
export const enShell: ShellMessages = {
  lang: 'en',
  timeline: 'Timeline',
  story: 'Story',
  list: 'List',
  controls: 'View and zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  search: 'Search',
  share: 'Share',
  status: {
    confirmed: 'confirmed',
    reported: 'reported',
    planned: 'planned',
    ongoing: 'ongoing',
    moved: 'moved',
    postponed: 'postponed',
    cancelled: 'cancelled',
    disputed: 'disputed',
  },
  legend: 'Legend',
  softEnd: 'Start or end not known',
  loading: 'Loading…',
  noEvents: 'No events',
};
