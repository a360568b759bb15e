/** The explorer as a person uses it, in a real browser, over the whole partnership. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { childOf, operation, type Partnership } from '../journeys/support/partnership.js';
import { sharedPartnership } from '../journeys/support/shared-partnership.js';
import { hasChromium, openBrowser, watchTrouble, type Trouble } from './support/chromium.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let partnership: Partnership;
let browser: Browser | undefined;
let page: Page;
let trouble: Trouble;

const whenBrowsing = hasChromium ? describe : describe.skip;

const open = async (width: number): Promise<Page> => {
  const opened = await browser!.newPage({ viewport: { width, height: 820 } });
  const explorer = new URL('/explorer', partnership.run.urls.graphql);
  trouble = watchTrouble(opened, explorer.origin);
  await opened.goto(explorer.href);
  await opened.locator('.graphiql-query-editor .view-line').first().waitFor();
  return opened;
};

const actAs = (name: RegExp) => async (): Promise<void> => {
  const option = page.getByRole('option', { name });
  const value = await option.getAttribute('value');
  await page.getByLabel('Acting as').selectOption(value);
};

/** The answer as it is shown, and the line above it. */
const ask = async (): Promise<string> => {
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /withheld/ })
    .waitFor();
  return (await page.getByRole('status').textContent()) ?? '';
};

const violations = async (on: Page): Promise<readonly string[]> => {
  await on.evaluate(axe);
  const { violations: found } = await on.evaluate<AxeResults>(
    // Our own parts: GraphiQL's are GraphiQL's.
    `axe.run({ include: [['.bar'], ['.summary'], ['.examples']] })`,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

whenBrowsing('the explorer', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, ['cli/build-web.mjs']);
    [partnership, browser] = await Promise.all([sharedPartnership('WRITTEN'), openBrowser()]);
    page = await open(1400);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
  });

  it('answers the same query to two people differently, and says so', async () => {
    expect(await page.locator('.graphiql-editor-tool').textContent()).toContain(childOf('ST-13'));
    const priya = await ask();
    expect(priya).toMatch(/^Priya Shah: withheld by .*health \d/);
    await actAs(/^Grace Okoro/)();
    expect(await page.locator('.graphiql-response .view-lines').textContent()).toBe('');
    const grace = await ask();
    expect(grace).toMatch(/^Grace Okoro: /);
    expect(grace.split(': ')[1]).not.toBe(priya.split(': ')[1]);
  });

  it('shows a referral that is submitted while it follows them', async () => {
    await page.getByRole('button', { name: 'Police referrals, as they come' }).click();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByRole('button', { name: /Stop query/ }).waitFor();
    const submitting = new AbortController();
    const shown = page.getByRole('status').filter({ hasText: /^Shropshire case system: / });
    const submit = async (): Promise<void> => {
      // Until the subscription has reached its owner, a referral may come before it.
      while (!submitting.signal.aborted) {
        const { errors } = await partnership.ask({
          ...{ as: 'response-officer', purpose: 'MASH_SCREENING' },
          document: operation('submit-police-referral'),
          variables: {
            input: {
              ...{ idempotencyKey: randomUUID(), childIds: [childOf('ST-06')] },
              ...{ localAuthority: 'E06000051', kind: 'CHILD_CONCERN', urgency: 'SAME_DAY' },
              ...{ reason: 'NEGLECT', riskGrade: 'MEDIUM', narrative: 'No food in the house.' },
            },
          },
        });
        expect(errors).toEqual([]);
      }
    };
    const seen = shown.waitFor().finally(() => {
      submitting.abort();
    });
    await Promise.all([seen, submit()]);
    expect(await page.locator('.graphiql-response .view-lines').textContent()).toContain(
      'policeReferralSubmitted',
    );
    await page.getByRole('button', { name: /Stop query/ }).click();
  });

  it('can be read by everybody', async () => {
    expect(await violations(page)).toEqual([]);
  });

  it('keeps nothing but the tabs, and those only as long as its own tab', async () => {
    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie])',
    );
    expect(JSON.parse(kept)).toMatchObject([{}, {}, expect.stringMatching(/\/explorer$/), '']);
    expect(kept.startsWith('[{},')).toBe(true);
    expect(kept).not.toMatch(/eyJ|Bearer/);
    expect(kept).not.toContain('policeReferralSubmitted":{');
  });

  it('has asked nothing of another host, and broken no rule of its own', () => {
    expect(trouble).toEqual({ said: [], elsewhere: [] });
  });

  it('fits a phone, and is worked by the keyboard', async () => {
    const phone = await open(390);
    await phone.keyboard.press('Tab');
    await phone.keyboard.press('g');
    expect(await phone.locator('select:focus').inputValue()).toBe('custody-officer');
    const wide = await phone.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wide).toBe(0);
    expect(await violations(phone)).toEqual([]);
    expect(trouble).toEqual({ said: [], elsewhere: [] });
    await phone.close();
  });
});
