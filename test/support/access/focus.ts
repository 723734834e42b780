import type { Locator, Page } from '@playwright/test';

/** More than any view has: the way of Tab must have come round by then. */
const MOST = 400;

interface Stop {
  name: string;
  /** Whether it was come to before. */
  again: boolean;
  /** Whether it stands before the stop of last time, where that is still there. */
  before: boolean;
  inside: boolean;
  /** Whether something shows where the focus is. */
  shown: boolean;
  /** Whether its middle is covered by something else. */
  covered: boolean;
}

/** The way as the page knows it: a view that is told of something changes while it is walked. */
declare global {
  var wayOfTab: {
    asks: () => HTMLElement[];
    due: HTMLElement[];
    reached: HTMLElement[];
    returned: HTMLElement[];
  };
}

/**
 * Walks through a view by Tab alone, and back by Shift+Tab.
 * @returns what is wrong: a stop out of the reading order, one without a visible mark, one that
 * something covers, one that is never come to, a way that never leaves the view, or one back that is
 * not the way there
 */
export async function focusFaults(page: Page, view: Locator): Promise<string[]> {
  const { stops, again } = await walk(page, view);
  if (again) return [`Tab does not leave: ${again.name}`];
  const faults = faultsOf(stops);
  if (stops.length === 0) faults.push('Tab stops nowhere in the view');
  if (stops.length === MOST) faults.push('Tab does not leave the view');
  return [...faults, ...(await page.evaluate(neverReached)), ...(await wayBack(page, view))];
}

/**
 * Walks round in a dialog by Tab alone, once and as far back.
 * @returns what is wrong: as in a view, and a way that leaves the dialog
 */
export async function dialogFaults(page: Page, dialog: Locator): Promise<string[]> {
  const { stops, again } = await walk(page, dialog);
  if (!again) return [`Tab leaves after ${stops.at(-1)?.name ?? 'nothing'}`];
  // The way round ended where it began.
  for (const { name } of stops.toReversed()) {
    await page.keyboard.press('Shift+Tab');
    const back = await dialog.evaluate(whereFocusIs);
    if (back?.name !== name) return [`backwards ${back?.name} comes in place of ${name}`];
  }
  return [...faultsOf(stops), ...(await page.evaluate(neverReached))];
}

/** From the beginning of something until Tab leaves it, or comes to a stop once more. */
async function walk(page: Page, within: Locator): Promise<{ stops: Stop[]; again: Stop | null }> {
  await within.evaluate(begin);
  const stops: Stop[] = [];
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.press('Tab');
    const stop = await within.evaluate(whereFocusIs);
    if (!stop?.inside) break;
    if (stop.again) return { stops, again: stop };
    stops.push(stop);
  }
  return { stops, again: null };
}

function faultsOf(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop) => [
    ...(stop.before ? [`out of order: ${stop.name}`] : []),
    ...(stop.shown ? [] : [`no mark of focus: ${stop.name}`]),
    ...(stop.covered ? [`covered: ${stop.name}`] : []),
  ]);
}

/** From behind the view to before it. @returns where that is not the way that led through it */
async function wayBack(page: Page, view: Locator): Promise<string[]> {
  await page.evaluate(() => {
    globalThis.wayOfTab.returned = [];
  });
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.press('Shift+Tab');
    if (!(await view.evaluate(comeBackTo))) break;
  }
  return view.evaluate((inside) => {
    const { reached, returned } = globalThis.wayOfTab;
    const there = reached.filter((node) => node.isConnected && inside.contains(node)).reverse();
    const back = returned.filter((node) => node.isConnected && reached.includes(node));
    const at = there.findIndex((node, i) => node !== back[i]);
    const told = (node: HTMLElement | undefined) => node?.outerHTML.slice(0, 120) ?? 'nothing';
    return at < 0 ? [] : [`backwards ${told(back[at])} comes in place of ${told(there[at])}`];
  });
}

/** @returns whether the focus is inside the view */
function comeBackTo(view: Element): boolean {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || !view.contains(here)) return false;
  globalThis.wayOfTab.returned.push(here);
  return true;
}

/**
 * Puts the focus before the view, and notes what asks to be a stop of Tab: a group of radio buttons
 * is one stop, at the chosen one.
 */
function begin(view: Element): void {
  const stands = (node: Element): node is HTMLElement =>
    node instanceof HTMLElement &&
    (node.tabIndex >= 0 || node.contentEditable === 'true') &&
    !node.matches(':disabled, [inert] *, details:not([open]) > :not(summary) *') &&
    node.checkVisibility({ visibilityProperty: true }) &&
    !(node instanceof HTMLInputElement && node.type === 'radio' && !node.checked);
  const asks = (): HTMLElement[] => [...view.querySelectorAll('*')].filter(stands);
  globalThis.wayOfTab = { asks, due: asks(), reached: [], returned: [] };
  if (!(view instanceof HTMLElement)) return;
  if (!view.hasAttribute('tabindex')) view.tabIndex = -1;
  view.focus();
}

/** Of what stood there all the time. */
function neverReached(): string[] {
  const { asks, due, reached } = globalThis.wayOfTab;
  const still = new Set(asks());
  return due
    .filter((node) => still.has(node) && !reached.includes(node))
    .map((node) => `never reached: ${node.outerHTML.slice(0, 120)}`);
}

function whereFocusIs(view: Element): Stop | null {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || here === document.body) return null;
  const marked = (node: Element, pseudo?: string) => {
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(
      node,
      pseudo,
    );
    if (pseudo) return backgroundColor !== 'rgba(0, 0, 0, 0)';
    return (
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    );
  };
  // A text editor is marked together with its line numbers.
  const editor = here.closest('.cm-editor');
  const around = [here, here.parentElement, editor, ...here.querySelectorAll('*')].filter(
    (node) => node !== null,
  );
  const siblings = here.nextElementSibling ? [here.nextElementSibling] : [];
  const box = here.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const label = here instanceof HTMLInputElement ? here.labels?.[0] : null;
  const small = box.width <= 1 || box.height <= 1;
  const { reached } = globalThis.wayOfTab;
  const [last, again] = [reached.at(-1), reached.includes(here)];
  reached.push(here);
  return {
    name: here.outerHTML.slice(0, 120),
    again,
    before: Boolean(
      last?.isConnected && last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_PRECEDING,
    ),
    inside: view.contains(here),
    shown:
      [...around, ...siblings, ...(label ? [label] : [])].some((node) => marked(node)) ||
      marked(here, '::after'),
    covered:
      !small &&
      top !== null &&
      !here.contains(top) &&
      !top.contains(here) &&
      !(label?.contains(top) ?? false) &&
      top.closest('label')?.control !== here,
  };
}
