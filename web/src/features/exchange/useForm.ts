import { useRef, useState, useSyncExternalStore } from 'react';
import { way } from './api';
import type { Form } from './model';
import { type Saved, Saver, type Saving } from './saver';

/** Some of a form; what is undefined is taken away. */
export type Changes = { [K in keyof Form]?: Form[K] | undefined };

export interface Desk {
  form: Form;
  change: (changes: Changes) => void;
  saver: Saver;
  saving: Saving;
}

/** A form that is written on, and saved as it goes. */
export function useForm(initial: Form, saved: Saved | undefined): Desk {
  const [saver] = useState(() => new Saver(way, initial, saved));
  const [form, setForm] = useState(initial);
  const latest = useRef(initial);
  const change = (changes: Changes) => {
    latest.current = { ...latest.current, ...changes } as Form;
    setForm(latest.current);
    saver.change(latest.current);
  };
  const saving = useSyncExternalStore(saver.subscribe, saver.snapshot);
  return { form, change, saver, saving };
}
