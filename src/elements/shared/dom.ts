type Attributes = Readonly<Record<string, string>>;
type Child = Node | string;

const fill = <Kind extends Element>(made: Kind, attributes: Attributes, children: readonly Child[]): Kind => {
  for (const name in attributes) made.setAttribute(name, attributes[name] ?? '');
  made.append(...children);
  return made;
};

/** An element with attributes and children; text is text. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] => fill(document.createElement(tag), attributes, children);

/** The same for SVG. */
export const svgElement = (tag: string, attributes: Attributes, ...children: Child[]): SVGElement =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement, attributes, children);
