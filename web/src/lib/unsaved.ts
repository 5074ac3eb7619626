let holders = 0;

/** Whether a page holds something that is nowhere else, so that it must not be left by itself. */
export function isKept(): boolean {
  return holders > 0;
}

/** Keeps the page where it is, also when the session ends, until the answer is called. */
export function stay(): () => void {
  holders += 1;
  let kept = true;
  return () => {
    if (kept) {
      kept = false;
      holders -= 1;
    }
  };
}

/** As `stay`, and the browser asks before the page is closed. */
export function keep(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  const leave = stay();
  return () => {
    window.removeEventListener('beforeunload', ask);
    leave();
  };
}
