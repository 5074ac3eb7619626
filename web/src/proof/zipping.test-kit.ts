import { type Bytes, joined, utf8 } from './bytes';
import { crc32 } from './zip';

const DIRECTORY_ENTRY = 46;
const LOCAL_ENTRY = 30;

/** A plain zip of stored files, for tests. */
export function zip(files: readonly (readonly [string, Bytes])[]): Bytes {
  const locals: Bytes[] = [];
  const centrals: Bytes[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const local = header(LOCAL_ENTRY, 0x04034b50, 6, name, content);
    const central = header(DIRECTORY_ENTRY, 0x02014b50, 8, name, content);
    new DataView(central.buffer).setUint32(42, at, true);
    locals.push(local, utf8(name), content);
    centrals.push(central, utf8(name));
    at += local.length + utf8(name).length + content.length;
  }
  const directory = joined(...centrals);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, directory.length, true);
  end.setUint32(16, at, true);
  return joined(...locals, directory, new Uint8Array(end.buffer));
}

/** Both headers hold the same fields in the same order, from different places on. */
function header(length: number, mark: number, flagsAt: number, name: string, content: Bytes): Bytes {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, mark, true);
  view.setUint32(flagsAt + 8, crc32(content), true);
  view.setUint32(flagsAt + 12, content.length, true);
  view.setUint32(flagsAt + 16, content.length, true);
  view.setUint16(flagsAt + 20, utf8(name).length, true);
  return new Uint8Array(view.buffer);
}
