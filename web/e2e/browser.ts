import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/**
 * Style elements that the kit makes without a nonce: its measure of the scrollbar and its lock of
 * the page beneath a dialog. They are refused and not missed. Their text holds a random id, so that
 * no hash tells them; every other kind of violation counts.
 */
const REFUSED_STYLE = "inline style violates the following Content Security Policy directive 'style-src-elem";
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

export interface Liking {
  language?: 'zh-CN' | 'en';
  theme?: 'light' | 'dark';
}

/** Somebody at a browser of their own, who notes every error the page has and every rule it breaks. */
export class Person {
  readonly page: Page;
  readonly faults: string[] = [];
  private readonly context: BrowserContext;
  private readonly profile: string;

  private constructor(context: BrowserContext, profile: string) {
    this.context = context;
    this.profile = profile;
    const [page] = context.pages();
    if (!page) {
      throw new Error('The browser opened without a page');
    }
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      const known = message.text().includes(REFUSED_STYLE);
      if (message.type() === 'error' && !known) {
        this.faults.push(message.text());
      }
    });
  }

  static async at(liking: Liking = {}): Promise<Person> {
    const executablePath = CHROMIUM.find(existsSync);
    if (!executablePath) {
      throw new Error('没有找到 Chromium。No Chromium found: apt-get install chromium fonts-noto-cjk');
    }
    const profile = await mkdtemp(join(tmpdir(), 'xinqiao-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: true,
      locale: 'zh-CN',
      viewport: { width: 1360, height: 900 },
      args: FLAGS,
    });
    const cookies = Object.entries(liking).map(([name, value]) => ({
      name: `xq_${name}`,
      value,
      url: `${inject('address')}/app/`,
    }));
    await context.addCookies(cookies);
    return new Person(context, profile);
  }

  static async signedIn(account: string, liking: Liking = {}): Promise<Person> {
    const person = await Person.at(liking);
    await person.signIn(account);
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

  /** WCAG 2.2 AA as far as a program can tell. */
  async expectAccessible(): Promise<void> {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(tags).analyze();
    const told = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`,
    );
    expect(told, this.page.url()).toEqual([]);
  }

  async leave(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true });
  }
}
