// The page's side of how legible a timeline is: which titles a reader can see. Found as text of elements, of HTML or SVG;
// what is drawn on a canvas is not among them.

/** Smaller text is not counted as readable, px. */
const LEAST_FONT_PX = 9;
/** Boxes may touch, and lie over each other or over an edge by so much, px. */
const SLACK_PX = 1;

/** All elements below one, shadow trees included. */
export function* elementsBelow(root) {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot);
  }
}

const textOf = (element) => element.textContent.replace(/\s+/g, ' ').trim();
const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

const boxOf = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
const common = (a, b) => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});
/** The box of a text, each line as high as its font's size: what browsers tell is higher by what a font keeps free above its letters. */
function letterBox(range, fontPx) {
  const { left, top, right, bottom } = range.getBoundingClientRect();
  const freePx = Math.max(0, range.getClientRects()[0].height - fontPx) / 2;
  return { left, top: top + freePx, right, bottom: bottom - freePx };
}

const isSeen = ({ left, top, right, bottom }) => right - left > SLACK_PX && bottom - top > SLACK_PX;

/** What is left of a box after all that cuts off what juts out of it. */
function seenPart(element, box) {
  let seen = box;
  for (let around = element; around; around = parentOf(around)) {
    if (getComputedStyle(around).overflowX !== 'visible') seen = common(seen, boxOf(around.getBoundingClientRect()));
  }
  return seen;
}

const isWhole = (box, seen) =>
  ['left', 'top'].every((side) => seen[side] - box[side] <= SLACK_PX) &&
  ['right', 'bottom'].every((side) => box[side] - seen[side] <= SLACK_PX);

/** `{title, left, top, right, bottom, whole}` of each title that is in sight; `whole` where all of it is, in a size that can be read. */
export function titlesIn(container, titles) {
  const found = [];
  for (const element of elementsBelow(container)) {
    const title = textOf(element);
    if (!titles.has(title) || [...element.children].some((child) => textOf(child) === title)) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const fontPx = Number.parseFloat(getComputedStyle(element).fontSize);
    const box = letterBox(range, fontPx);
    const seen = seenPart(element, box);
    if (!isSeen(seen)) continue;
    found.push({ title, ...seen, whole: isWhole(box, seen) && fontPx >= LEAST_FONT_PX });
  }
  return found;
}

/** `{readable, overlapping}`: how many titles can be read, none of another lying over them; how many pairs of titles do. */
export function legibilityOf(found) {
  const covered = new Set();
  let overlapping = 0;
  for (const [index, title] of found.entries()) {
    for (const other of found.slice(index + 1)) {
      if (!isSeen(common(title, other))) continue;
      overlapping++;
      covered.add(title).add(other);
    }
  }
  return { readable: found.filter((title) => title.whole && !covered.has(title)).length, overlapping };
}
