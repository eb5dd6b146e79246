import { html, type TemplateResult } from 'lit';

/** Host of an address, for where the link itself may be dead; '' where the name already has it. */
export function hostBeside(href: string, name: string): string {
  const host = new URL(href).host.replace(/^www\./, '');
  return name.toLowerCase().includes(host) ? '' : host;
}

/** A link that leaves the page. */
export const outLink = (href: string, name: string): TemplateResult =>
  html`<a href=${href} target="_blank" rel="noopener noreferrer"
    ><bdi>${name || hostBeside(href, '')}</bdi><span aria-hidden="true"> ↗</span></a
  >`;
