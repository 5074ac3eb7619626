import type { Locator } from 'playwright-core';
import type { Person } from './browser';

/** A place of the page as it is really painted, read back as red, green and blue of every pixel. */
export interface Painted {
  width: number;
  height: number;
  colours: number[];
}

/** As many pixels as suffice to find a mark, however large the place is. */
const SAMPLES = 80_000;

/** What the browser shows of one element, sampled evenly; of places of one size the same pixels. */
export async function painted(person: Person, element: Locator): Promise<Painted> {
  const png = await element.screenshot({ animations: 'disabled' });
  return person.page.evaluate(
    async ([data, samples]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = picture;
      const drawing = new OffscreenCanvas(width, height).getContext('2d');
      drawing?.drawImage(picture, 0, 0);
      const { data: all = [] } = drawing?.getImageData(0, 0, width, height) ?? {};
      const colours: number[] = [];
      // Odd, so that columns are not met one under the other.
      const step = Math.ceil((width * height) / samples) | 1;
      for (let at = 0; at < width * height; at += step) {
        colours.push(((all[4 * at] ?? 0) << 16) | ((all[4 * at + 1] ?? 0) << 8) | (all[4 * at + 2] ?? 0));
      }
      return { width, height, colours };
    },
    [png.toString('base64'), SAMPLES] as const,
  );
}

/** How many of the pixels of two pictures of one size differ, as a share of all. */
export function difference(one: Painted, other: Painted): number {
  const least = Math.min(one.colours.length, other.colours.length);
  let count = 0;
  for (let at = 0; at < least; at++) {
    if (one.colours[at] !== other.colours[at]) {
      count++;
    }
  }
  return count / least;
}

/** How many colours there are. */
export function colours(picture: Painted): number {
  return new Set(picture.colours).size;
}
