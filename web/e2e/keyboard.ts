import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Person } from './browser';

const MOST_STOPS = 250;

/** What has the focus, and whether somebody can see that. */
interface Stop {
  what: string;
  lost: boolean;
  seen: boolean;
}

/** Somebody with a keyboard and nothing else. */
export class Keyboard {
  private readonly page: Page;

  constructor(person: Person) {
    this.page = person.page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Walks with Tab until the wanted element has the focus; at each stop the focus must show. */
  async to(selector: string, text: RegExp = /(?:)/): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await this.isAt(selector, text)) {
        return;
      }
      await this.press('Tab');
      await this.expectSeen();
    }
    throw new Error(`${MOST_STOPS} stops and no ${selector} ${text} at ${this.page.url()}`);
  }

  /** Signs in on the plain page. */
  async signIn(account: string): Promise<void> {
    await this.page.goto(`${inject('address')}/app/`);
    await this.page.waitForSelector('input[name=account]');
    await this.to('input[name=account]');
    await this.type(account);
    await this.to('input[name=password]');
    await this.type(inject('passwords')[account] ?? '');
    await this.press('Enter');
    await this.page.waitForSelector('h1.page-title');
  }

  /** The focus is on something, and it shows. */
  async expectSeen(): Promise<void> {
    const stop = await this.stop();
    expect(stop, `${this.page.url()} ${JSON.stringify(stop)}`).toMatchObject({ lost: false, seen: true });
  }

  async expectNotLost(): Promise<void> {
    const stop = await this.stop();
    expect(stop.lost, this.page.url()).toBe(false);
  }

  private isAt(selector: string, text: RegExp): Promise<boolean> {
    return this.page.evaluate(
      ([wanted, pattern]) => {
        const at = document.activeElement;
        const name = `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''}`;
        return at?.matches(wanted as string) === true && new RegExp(pattern as string).test(name);
      },
      [selector, text.source],
    );
  }

  private stop(): Promise<Stop> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      const shows = (element: Element | null | undefined) => {
        if (!element) {
          return false;
        }
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      };
      // The kit draws around the box of a field, a choice or a switch, not around its bare input.
      const drawn: (Element | null | undefined)[] = [at, at?.nextElementSibling];
      let around = at?.parentElement;
      for (let up = 0; up < 3 && around && !around.matches('.ant-card, form, section'); up += 1) {
        drawn.push(around);
        around = around.parentElement;
      }
      return {
        what: at?.outerHTML.slice(0, 120) ?? '',
        lost: at === null || at === document.body,
        seen: drawn.some(shows),
      };
    });
  }
}
