// The first page loads at most so much, and no page much more; and the lock names no registry.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const ENTRY_BYTES = 300 * 1024;
const VERIFY_BYTES = 100 * 1024;
const CHUNK_BYTES = 230_000;

const web = new URL('../../', import.meta.url);
const dist = new URL('dist/', web);
const read = (url) => readFileSync(url);
const size = (bytes) => gzipSync(bytes, { level: 9 }).length;
const manifest = JSON.parse(read(new URL('.vite/manifest.json', dist)));
/** What a page loads before it shows anything. */
const linkedBy = (page) =>
  [
    ...read(new URL(page, dist))
      .toString()
      .matchAll(/(?:src|href)="\/app\/(assets\/[^"]+)"/g),
  ]
    .map(([, file]) => size(read(new URL(file, dist))))
    .reduce((sum, bytes) => sum + bytes, 0);
// One language is loaded before anything can be shown, so the largest counts as part of the entry.
const language = Math.max(
  ...['zh-CN', 'en'].map((one) => size(read(new URL(manifest[`src/locales/${one}/index.ts`].file, dist)))),
);
const entry = linkedBy('index.html') + language;
const verify = linkedBy('verify.html');
const faults = [];
if (entry > ENTRY_BYTES) {
  faults.push(`entry: ${entry} bytes, allowed ${ENTRY_BYTES}`);
}
if (verify > VERIFY_BYTES) {
  faults.push(`verify: ${verify} bytes, allowed ${VERIFY_BYTES}`);
}
for (const file of readdirSync(new URL('assets/', dist))) {
  const bytes = size(read(new URL(`assets/${file}`, dist)));
  if (bytes > CHUNK_BYTES) {
    faults.push(`${file}: ${bytes} bytes, allowed ${CHUNK_BYTES}`);
  }
}
for (const lock of ['package-lock.json', 'tools/openapi/package-lock.json']) {
  if (read(new URL(lock, web)).includes('"resolved"')) {
    faults.push(`${lock} names a registry`);
  }
}
console.log(`verify ${(verify / 1024).toFixed(0)} KiB of ${VERIFY_BYTES / 1024} KiB`);
console.log(`entry ${(entry / 1024).toFixed(0)} KiB of ${ENTRY_BYTES / 1024} KiB`);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
