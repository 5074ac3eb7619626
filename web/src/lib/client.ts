import type { paths } from '../api/schema';
import { lock } from './lock';
import { isAttended } from './presence';
import { ProblemError, problemOf } from './problem';
import { isKept } from './unsaved';

type Verb = 'get' | 'post' | 'put' | 'delete';
type Having<V extends Verb> = {
  [P in keyof paths]: paths[P][V] extends { responses: object } ? P : never;
}[keyof paths];
type Answer<R> = R extends { responses: infer A }
  ? A extends { 200: { content: infer C } } | { 201: { content: infer C } } | { 202: { content: infer C } }
    ? C[keyof C]
    : undefined
  : never;
type Body<R> = R extends { requestBody?: { content: infer C } } ? C[keyof C] : undefined;
type Given<R, K extends string> = R extends { parameters: { [key in K]?: infer Q } } ? Q : never;

export interface Request<R> {
  path?: Given<R, 'path'>;
  query?: Given<R, 'query'>;
  body?: Body<R>;
}

/** Null and absent mean the same to us, as the types say. */
const withoutNulls = (_: string, value: unknown) => (value === null ? undefined : value);

function address(path: string, values: object | undefined, query: object | undefined): string {
  const filled = path.replace(/\{(\w+)}/g, (_, name: string) =>
    encodeURIComponent(String((values as Record<string, unknown>)?.[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of [value].flat()) {
      if (one !== undefined) {
        search.append(name, String(one));
      }
    }
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

export async function csrfToken(): Promise<string> {
  const read = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  if (!read()) {
    await fetch('/api/v1/session');
  }
  return decodeURIComponent(read() ?? '');
}

/** To the sign-in page, and back here afterwards. */
export function leaveForSignIn(): void {
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/login?next=${encodeURIComponent(here)}`);
}

/**
 * Whoever is not signed in any more signs in, and comes back to where they were. A page that holds
 * what nobody has saved stays, and says itself that one has to sign in.
 */
export function signInAgain(): never {
  if (!isKept()) {
    leaveForSignIn();
  }
  throw new ProblemError({ code: 'account.sign-in-required', status: 401 });
}

export async function send(verb: Verb, url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has('Accept')) {
    headers.set('Accept', 'application/json');
  }
  if (verb !== 'get') {
    headers.set('X-XSRF-TOKEN', await csrfToken());
  }
  if (!isAttended()) {
    headers.set('X-Unattended', 'true');
  }
  const response = await fetch(url, { ...init, headers, method: verb.toUpperCase() });
  if (response.status === 401) {
    signInAgain();
  }
  if (response.status === 423) {
    // Nothing was done: it is done when the person is back.
    lock.close();
    await lock.untilOpen();
    return send(verb, url, init);
  }
  if (!response.ok) {
    throw new ProblemError(await problemOf(response));
  }
  return response;
}

async function call<R>(verb: Verb, path: string, request: Request<R>): Promise<Answer<R>> {
  const init: RequestInit =
    request.body === undefined
      ? {}
      : { body: JSON.stringify(request.body), headers: { 'Content-Type': 'application/json' } };
  const url = address(path, request.path as object | undefined, request.query as object | undefined);
  const response = await send(verb, url, init);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text, withoutNulls)) as Answer<R>;
}

/** The platform's interface, typed by its own description. */
export const api = {
  get: <P extends Having<'get'>>(path: P, request: Request<paths[P]['get']> = {}) =>
    call<paths[P]['get']>('get', path, request),
  post: <P extends Having<'post'>>(path: P, request: Request<paths[P]['post']> = {}) =>
    call<paths[P]['post']>('post', path, request),
  put: <P extends Having<'put'>>(path: P, request: Request<paths[P]['put']> = {}) =>
    call<paths[P]['put']>('put', path, request),
  delete: <P extends Having<'delete'>>(path: P, request: Request<paths[P]['delete']> = {}) =>
    call<paths[P]['delete']>('delete', path, request),
};

/** Locks the session until its person's password opens it again. */
export async function lockSession(): Promise<void> {
  await send('post', '/api/v1/session/lock');
  lock.close();
}

/** Ends the session, here and on the platform. */
export async function signOut(): Promise<void> {
  await send('delete', '/api/v1/session');
  window.location.assign('/login');
}
