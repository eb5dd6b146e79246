import type { Captions, Media } from './event-record.js';
import { isFields } from './field-parts.js';

/** The captions of a medium as a list, whatever shape they were handed over in. */
export const captionsOf = (captions: Media['captions']): readonly Captions[] =>
  (Array.isArray(captions) ? captions : [{ src: captions }]).filter(
    (each) => isFields(each) && typeof each.src === 'string' && each.src,
  );
