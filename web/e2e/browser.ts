import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Cookie, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/**
 * Two style elements the kit makes without a nonce; they are refused and not missed. The browser
 * tells of them by hash only, and the hash changes with an id, so that their texts are compared
 * when they are made: any other is an error of the page.
 */
const KNOWN_STYLES = [
  // Its measure of the scrollbar.
  /^\s*#rc-scrollbar-measure-\w+::-webkit-scrollbar \{\s*(width: [\w.]+;)?\s*(height: [\w.]+;)?\s*\}\s*$/,
  // Its lock of the page beneath a dialog.
  /^\s*html body \{\s*overflow-y: hidden;\s*(width: calc\(100% - \d+px\);)?\s*\}\s*$/,
].map(({ source }) => source);
const REFUSED_STYLE = "inline style violates the following Content Security Policy directive 'style-src-elem";

/** Runs in the page before anything else: has every style element of no known text told. */
function tellUnknownStyles(known: readonly string[]): void {
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    const texts = added.flatMap((node) =>
      node instanceof HTMLStyleElement && node.nonce === '' ? [node.textContent] : [],
    );
    for (const text of texts) {
      if (!known.some((pattern) => new RegExp(pattern).test(text))) {
        console.error(`a style without nonce: ${text}`);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for the people of a file; each of them has cookies of their own. */
let shared: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  const executablePath = CHROMIUM.find(existsSync);
  if (!executablePath) {
    throw new Error('没有找到 Chromium。No Chromium found: apt-get install chromium fonts-noto-cjk');
  }
  shared ??= chromium.launch({ executablePath, headless: true, args: FLAGS });
  return shared;
}

const sessions = new Map<string, Cookie>();

afterAll(async () => {
  await (await shared)?.close();
  shared = undefined;
});

export interface Liking {
  language?: 'zh-CN' | 'en';
  theme?: 'light' | 'dark';
  /** Whether the browser runs scripts at all. */
  scripts?: boolean;
}

/** Somebody at a browser of their own, who notes every error the page has and every rule it breaks. */
export class Person {
  readonly page: Page;
  readonly faults: string[] = [];
  readonly context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      const known = message.text().includes(REFUSED_STYLE);
      if (message.type() === 'error' && !known) {
        this.faults.push(message.text());
      }
    });
  }

  static async at({ scripts = true, ...liking }: Liking = {}): Promise<Person> {
    const context = await (await browser()).newContext({
      javaScriptEnabled: scripts,
      locale: 'zh-CN',
      viewport: { width: 1360, height: 900 },
    });
    const cookies = Object.entries(liking).map(([name, value]) => ({
      name: `xq_${name}`,
      value,
      url: `${inject('address')}/app/`,
    }));
    await context.addCookies(cookies);
    await context.addInitScript(tellUnknownStyles, KNOWN_STYLES);
    return new Person(context, await context.newPage());
  }

  /** Signs in once a file; later the same account goes on in the session it has. */
  static async signedIn(account: string, liking: Liking = {}): Promise<Person> {
    const person = await Person.at(liking);
    const session = sessions.get(account);
    if (session) {
      await person.context.addCookies([session]);
      await person.page.goto(`${inject('address')}/app/`);
      if (!person.page.url().includes('/login')) {
        await person.page.waitForSelector('h1.page-title');
        return person;
      }
    }
    await person.signIn(account);
    const fresh = (await person.context.cookies()).find((cookie) => cookie.name === 'XQ_SESSION');
    if (fresh) {
      sessions.set(account, fresh);
    }
    return person;
  }

  async signIn(account: string): Promise<void> {
    await this.page.goto(`${inject('address')}/app/`);
    await this.page.fill('input[name=account]', account);
    await this.page.fill('input[name=password]', inject('passwords')[account] ?? '');
    await this.page.press('input[name=password]', 'Enter');
    await this.page.waitForSelector('h1.page-title');
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${inject('address')}/app${path}`);
    await this.page.waitForSelector('h1.page-title');
  }

  /** WCAG 2.2 AA as far as a program can tell, once everything has come to rest. */
  async expectAccessible(): Promise<void> {
    await this.page.waitForFunction(() =>
      document
        .getAnimations()
        .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity),
    );
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(tags).analyze();
    const told = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`,
    );
    expect(told, this.page.url()).toEqual([]);
  }

  /** Nothing of what was done may stay behind in the browser but cookies. */
  async leave(): Promise<void> {
    const { origins } = await this.context.storageState({ indexedDB: true });
    expect(origins).toEqual([]);
    await this.context.close();
  }
}
