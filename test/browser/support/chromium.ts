/** The Chromium of the system, without a window. */
import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** `.ci/run` installs it; on a machine without it the tests that need it are skipped, and say so. */
const installed = names
  .map((name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim())
  .find((path) => path !== '');

export const hasChromium = installed !== undefined;

if (!hasChromium) {
  process.stderr.write(
    'SKIPPED: chromium is not installed (apt-get install chromium): the explorer is not tested in a browser here.\n',
  );
}

/** Its sandbox needs rights that containers do not give; it loads our own pages alone. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });

/** What went wrong on a page, and what it asked of other hosts. */
export interface Trouble {
  readonly said: string[];
  readonly elsewhere: string[];
}

export const watchTrouble = (page: Page, origin: string): Trouble => {
  const trouble: Trouble = { said: [], elsewhere: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.said.push(message.text());
  });
  page.on('pageerror', ({ message }) => trouble.said.push(message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOurs = url.origin === origin || ['data:', 'blob:'].includes(url.protocol);
    if (!isOurs) trouble.elsewhere.push(url.href);
  });
  return trouble;
};
