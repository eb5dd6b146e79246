import { LitElement } from 'lit';
import { renewSheets, setSheets } from './sheets.js';

/** A Lit element that keeps its style where a page moves it to another document: that of a frame, or of a window of its own. */
export class StyledElement extends LitElement {
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    setSheets(root, ...elementStyles.map((style) => (style instanceof CSSStyleSheet ? style : style.styleSheet)));
    return root;
  }

  /** The element is in another document now. */
  adoptedCallback(): void {
    if (this.shadowRoot) renewSheets(this.shadowRoot);
  }
}
