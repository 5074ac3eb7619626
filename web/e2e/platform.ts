import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    passwords: Record<string, string>;
  }
}

const SERVING = 'Press Ctrl-C to stop';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The demonstration with its four institutions, on data of its own, until all tests are done. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.XINQIAO_RUNNING_DEMO;
  if (running) {
    // As <address>,<credentials file>: for whoever works on a page and tries it again and again.
    const [address = '', credentials = ''] = running.split(',');
    project.provide('address', address);
    project.provide('passwords', JSON.parse(await readFile(credentials, 'utf8')));
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), 'xinqiao-e2e-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const launcher = join(import.meta.dirname, '../../xinqiao');
  const demo = spawn(launcher, ['demo', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // What it may have to build is for people, not for tests.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = new Promise<void>((resolve) => demo.on('exit', () => resolve()));
  let told = '';
  await new Promise<void>((resolve, reject) => {
    demo.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString('utf8');
      if (told.includes(SERVING)) {
        resolve();
      }
    });
    demo.on('exit', (code) => reject(new Error(`The demonstration ended with ${code}:\n${told}`)));
  });
  project.provide('address', `http://127.0.0.1:${port}`);
  project.provide('passwords', JSON.parse(await readFile(`${data}.secrets/demo.json`, 'utf8')));
  return async () => {
    demo.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}
