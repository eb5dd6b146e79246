import { VERSION } from '../../base/version.js';

/** What a registered class of ours says of itself. */
interface Versioned extends CustomElementConstructor {
  readonly version?: string;
}

/** Registers an element. A second copy of the library warns, with both versions, and does nothing. */
export const define = (tag: string, element: Versioned): void => {
  const former: Versioned | undefined = customElements.get(tag);
  if (!former) {
    (element as { version?: string }).version = VERSION;
    customElements.define(tag, element);
  } else if (former !== element) {
    console.warn(
      `<${tag}> ${former.version ?? '(unknown version)'} is already there; this copy (${VERSION}) does nothing.`,
    );
  }
};
