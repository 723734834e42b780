import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { inject } from 'vitest';
import type { Api, Snapshot } from '../../../shared/contract.ts';
import { CHROMIUM_ARGS, type Size } from '../consoles.ts';
import { provideBrowser, provideWholeBrowser } from '../tools.ts';
import { Stage } from './stage.ts';

/**
 * Until the snapshot is there the window's one heading is the product's name, and no key does
 * anything.
 */
const OF_A_VIEW = /^(?!Watchroom$)/;

interface Showing {
  size?: Size;
  /** To calls that the stage itself does not answer. */
  answers?: Partial<Api>;
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<void>;
}

/** The built window in a real browser, to show one snapshot after another. */
export class Theatre {
  readonly #folder: string;
  readonly #browser: Browser;
  readonly #open: { context: BrowserContext; stage: Stage }[] = [];

  private constructor(folder: string, browser: Browser) {
    this.#folder = folder;
    this.#browser = browser;
  }

  /**
   * @param options.folder the built window; in a test, the one all tests show
   * @param options.whole a browser with all that stands around pages, which takes longer
   */
  static async open({ folder = inject('window'), whole = false } = {}): Promise<Theatre> {
    const provide = whole ? provideWholeBrowser : provideBrowser;
    const browser = await chromium.launch({
      executablePath: provide(() => {}),
      args: CHROMIUM_ARGS,
    });
    return new Theatre(folder, browser);
  }

  /** @returns the page, once it shows the snapshot; an error in it is thrown by {@link clear} */
  async show(snapshot: Snapshot, showing: Showing = {}): Promise<{ page: Page; stage: Stage }> {
    const stage = new Stage(this.#folder, snapshot, showing.answers);
    const viewport = showing.size ?? { width: 1280, height: 800 };
    const context = await this.#browser.newContext({ viewport });
    this.#open.push({ context, stage });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.#errors.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.#errors.push(message.text());
    });
    await showing.prepare?.(page);
    await page.goto(await stage.open());
    await page.getByRole('heading', { level: 1, name: OF_A_VIEW }).first().waitFor();
    return { page, stage };
  }

  readonly #errors: string[] = [];

  /** Closes what is shown. @throws where a page met an error or broke its policy */
  async clear(): Promise<void> {
    for (const { context, stage } of this.#open.splice(0)) {
      await context.close();
      await stage.close();
    }
    const errors = this.#errors.splice(0);
    if (errors.length > 0) throw new Error(errors.join('\n'));
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** What axe finds wrong with a page. @param within only inside this selector */
export async function violations(page: Page, within?: string): Promise<string[]> {
  // What passes is not told: to describe thousands of sound elements takes most of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations: found } = await (within ? axe.include(within) : axe).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
