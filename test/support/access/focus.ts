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
  var wayOfTab: { asks: () => HTMLElement[]; due: HTMLElement[]; reached: HTMLElement[] };
}

/**
 * Walks through a view by Tab alone.
 * @returns what is wrong: a stop out of the reading order, one without a visible mark, one that
 * something covers, one that is never come to, or a way that never leaves the view
 */
export async function focusFaults(page: Page, view: Locator): Promise<string[]> {
  await view.evaluate(begin);
  const stops: Stop[] = [];
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.press('Tab');
    const stop = await view.evaluate(whereFocusIs);
    if (!stop?.inside) break;
    if (stop.again) return [`Tab does not leave: ${stop.name}`];
    stops.push(stop);
  }
  const faults = stops.flatMap((stop) => [
    ...(stop.before ? [`out of order: ${stop.name}`] : []),
    ...(stop.shown ? [] : [`no mark of focus: ${stop.name}`]),
    ...(stop.covered ? [`covered: ${stop.name}`] : []),
  ]);
  if (stops.length === 0) faults.push('Tab stops nowhere in the view');
  if (stops.length === MOST) faults.push('Tab does not leave the view');
  return [...faults, ...(await page.evaluate(neverReached))];
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
  globalThis.wayOfTab = { asks, due: asks(), reached: [] };
  if (view instanceof HTMLElement) view.focus();
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
