import { type Problem, shown } from '../../lib/problem';
import { keep } from '../../lib/unsaved';
import type { Form } from './model';

/** A draft as the platform has it. */
export interface Saved {
  id: string;
  version: number;
  updatedAt: string;
}

/** How a draft reaches the platform. */
export interface Way {
  begin: (form: Form, editor: string) => Promise<Saved>;
  save: (saved: Saved, form: Form, editor: string) => Promise<Saved>;
}

export type Saving =
  | { state: 'fresh' }
  | { state: 'unsaved' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'offline' }
  | { state: 'signIn' }
  | { state: 'locked' }
  | { state: 'changed'; problem: Problem }
  | { state: 'refused'; problem: Problem };

const PAUSE_MS = 1_000;
const AGAIN_MS = 3_000;

/**
 * Saves what is typed, a moment after the last key. What could not be saved stays in memory and is
 * tried again: nothing is ever put into the browser's storage.
 */
export class Saver {
  readonly editor = crypto.randomUUID();
  saved: Saved | undefined;
  saving: Saving;
  private form: Form;
  private dirty = false;
  private running: Promise<boolean> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private release: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly way: Way;

  constructor(way: Way, form: Form, saved?: Saved) {
    this.way = way;
    this.form = form;
    this.saved = saved;
    this.saving = saved ? { state: 'saved', at: saved.updatedAt } : { state: 'fresh' };
  }

  subscribe = (told: () => void) => {
    this.listeners.add(told);
    window.addEventListener('online', this.again);
    window.addEventListener('focus', this.again);
    return () => {
      this.listeners.delete(told);
      window.removeEventListener('online', this.again);
      window.removeEventListener('focus', this.again);
    };
  };

  snapshot = () => this.saving;

  get unsaved(): boolean {
    return this.dirty;
  }

  change(form: Form): void {
    this.form = form;
    this.dirty = true;
    this.release ??= keep();
    if (this.saving.state === 'saved' || this.saving.state === 'fresh' || this.saving.state === 'refused') {
      this.tell({ state: 'unsaved' });
    }
    if (this.saving.state !== 'changed') {
      this.after(this.saving.state === 'unsaved' ? PAUSE_MS : AGAIN_MS);
    }
  }

  /** Saves now; answers whether everything is on the platform. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running) {
      await this.running;
    }
    if (!this.dirty) {
      return true;
    }
    this.running = this.send();
    const all = await this.running;
    this.running = undefined;
    return all && (this.dirty ? this.flush() : true);
  }

  /** What is not saved yet is given up, as the person wants. */
  forget(): void {
    clearTimeout(this.timer);
    this.dirty = false;
    this.free();
  }

  private again = () => {
    if (this.dirty && this.saving.state !== 'changed' && this.saving.state !== 'refused') {
      void this.flush();
    }
  };

  private async send(): Promise<boolean> {
    const { form } = this;
    if (this.saving.state === 'unsaved' || this.saving.state === 'fresh' || this.saving.state === 'refused') {
      this.tell({ state: 'saving' });
    }
    try {
      this.saved = this.saved
        ? await this.way.save(this.saved, form, this.editor)
        : await this.way.begin(form, this.editor);
    } catch (thrown) {
      this.failed(shown(thrown));
      return false;
    }
    this.dirty = this.form !== form;
    if (!this.dirty) {
      this.free();
    }
    this.tell(this.dirty ? { state: 'unsaved' } : { state: 'saved', at: this.saved.updatedAt });
    return true;
  }

  private failed(problem: Problem): void {
    if (problem.code === 'publication.draft-changed') {
      this.tell({ state: 'changed', problem });
    } else if (problem.status === 401 || problem.status === 423) {
      this.tell({ state: problem.status === 401 ? 'signIn' : 'locked' });
      this.after(AGAIN_MS);
    } else if (problem.status === 0 || problem.status >= 500) {
      this.tell({ state: 'offline' });
      this.after(AGAIN_MS);
    } else {
      this.tell({ state: 'refused', problem });
    }
  }

  private after(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private free(): void {
    this.release?.();
    this.release = undefined;
  }

  private tell(saving: Saving): void {
    this.saving = saving;
    for (const listener of this.listeners) {
      listener();
    }
  }
}
