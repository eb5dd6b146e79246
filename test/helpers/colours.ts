/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A colour that a browser computed, as numbers. */
export const rgbOf = (colour: string): Rgb => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};

const luminance = (colour: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours as WCAG counts it, 1 to 21. */
export const contrast = (a: Rgb, b: Rgb): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light! + 0.05) / (dark! + 0.05);
};

/** Colours that a canvas shows in a box of the page, over the colour behind it. */
export const paintedIn = (canvas: HTMLCanvasElement, box: DOMRect, behind: Rgb): Rgb[] => {
  const bounds = canvas.getBoundingClientRect();
  const scale = canvas.width / bounds.width;
  const [x, y] = [(box.left - bounds.left) * scale, (box.top - bounds.top) * scale];
  const image = canvas.getContext('2d')!.getImageData(x, y, box.width * scale, box.height * scale);
  const colours: Rgb[] = [];
  for (let i = 0; i < image.data.length; i += 4) {
    const opacity = image.data[i + 3]! / 255;
    const over = (part: number): number => image.data[i + part]! * opacity + behind[part]! * (1 - opacity);
    colours.push([over(0), over(1), over(2)]);
  }
  return colours;
};
