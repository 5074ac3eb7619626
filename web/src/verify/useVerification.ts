import { useEffect, useState } from 'react';
import { type Chosen, type Result, verify } from '../proof/verify';
import { MAX_PACKED } from '../proof/zip';

/** What came of the files and the key as they are now; `undefined` until somebody chose something. */
export type Outcome = Result | { verdict: 'working' } | { verdict: 'unusable'; why: 'unreadable' };

async function read(file: File): Promise<Chosen> {
  if (file.size > MAX_PACKED) {
    throw new RangeError(file.name);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.webkitRelativePath || file.name, bytes };
}

/** Verifies again whenever another file or key is given. */
export function useVerification(files: readonly File[], keys: string): Outcome | undefined {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    let current = true;
    const tell = (next: Outcome | undefined) => current && setOutcome(next);
    if (files.length === 0) {
      tell(undefined);
    } else {
      tell({ verdict: 'working' });
      Promise.all(files.map(read))
        .then((chosen) => verify(chosen, keys))
        .then(tell)
        // A file that vanished, is a folder or is too long for this page.
        .catch(() => tell({ verdict: 'unusable', why: 'unreadable' }));
    }
    return () => {
      current = false;
    };
  }, [files, keys]);
  return outcome;
}
