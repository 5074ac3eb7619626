import { expect, test } from 'vitest';
import { Person } from './browser';

async function delivery(person: Person, level: string): Promise<{ id: string; title: string }> {
  return person.page.evaluate(async (wanted) => {
    const page = await (await fetch('/api/v1/deliveries?box=inbox&limit=100')).json();
    return page.items.find((one: { copy?: { level: string } }) => one.copy?.level === wanted);
  }, level);
}

/** Every so many-th pixel is enough to find a mark that covers the page. */
const STRIDE = 16;

/** The first page as this person is shown it, painted and read back by the browser. */
function pixels(person: Person, id: string): Promise<number[]> {
  return person.page.evaluate(
    async ([which, stride]) => {
      const blob = await (await fetch(`/api/v1/deliveries/${which}/pages/1`)).blob();
      const image = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawing = canvas.getContext('2d');
      drawing?.drawImage(image, 0, 0);
      const { data = new Uint8ClampedArray() } = drawing?.getImageData(0, 0, image.width, image.height) ?? {};
      return Array.from(
        { length: Math.floor(data.length / 4 / stride) },
        (_, at) => data[4 * at * stride] ?? 0,
      );
    },
    [id, STRIDE] as const,
  );
}

test('what is top secret is viewed only, and no address gives its bytes', async () => {
  const executive = await Person.signedIn('jiang.boyan@slbx');
  const { id } = await delivery(executive, 'L4');
  await executive.open(`/received/${id}`);
  const download = executive.page.getByRole('button', { name: /^下 ?载$/ });
  expect(await download.isDisabled()).toBe(true);
  const why = await download.getAttribute('aria-describedby');
  expect(await executive.page.locator(`[id="${why}"]`).textContent()).toContain('B1.7');
  await executive.page.locator('img.viewed-page').waitFor();
  await executive.expectAccessible();
  const refused = await executive.page.evaluate(async (which) => {
    const answer = await fetch(`/api/v1/deliveries/${which}/content`);
    return { status: answer.status, code: (await answer.json()).code as string };
  }, id);
  expect(refused).toEqual({ status: 403, code: 'access.view-only' });
  await executive.leave();
});

test('the mark is painted: two looks at one page differ where its viewer and time stand', async () => {
  const reader = await Person.signedIn('zhou.yining@slbx');
  const { id } = await delivery(reader, 'L2');
  const other = await Person.signedIn('lu.qingyao@slbx');
  const [one, two] = [await pixels(reader, id), await pixels(other, id)];
  expect(two.length).toBe(one.length);
  const different = one.filter((value, at) => Math.abs(value - (two[at] ?? 0)) > 8).length;
  expect(different).toBeGreaterThan(500 / STRIDE);
  expect(different).toBeLessThan(one.length / 2);
  await reader.leave();
  await other.leave();
});
