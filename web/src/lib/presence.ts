/** Somebody who did something this lately is there. */
const THERE_MS = 60_000;

// Opening a page is something done, too.
let last = Date.now();

/** Notes from now on when somebody does something. */
export function watchPresence(): void {
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
    window.addEventListener(
      kind,
      () => {
        last = Date.now();
      },
      { capture: true, passive: true },
    );
  }
}

/** Whether a person is at the keys, so that what the page asks now keeps their session open. */
export function isAttended(): boolean {
  return Date.now() - last < THERE_MS;
}
