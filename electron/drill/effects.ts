import { assertNever } from '../../shared/words.ts';
import { document } from './document.ts';
import type { ActiveEffect } from './faults.ts';
import type { Page } from './script.ts';

/** What a web server does with one request. */
export type Conduct =
  | { readonly kind: 'silence' }
  | { readonly kind: 'reset' }
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly type: 'html' | 'json';
      readonly body: string;
      /** How long the answer is held back, milliseconds. */
      readonly afterMs: number;
      /** Whether the page's own work, asking another server, comes first. */
      readonly asks: boolean;
    };

/**
 * What a server does with a request for one of its pages, healthy or under an effect.
 * @param active null when nothing befalls the page
 * @param bytes how large the request is
 */
export function conductOf(page: Page, active: ActiveEffect | null, bytes: number): Conduct {
  if (!active) return usual(page);
  const { effect, progress } = active;
  switch (effect.kind) {
    case 'hang':
      return { kind: 'silence' };
    case 'large-lost':
      return bytes > effect.above ? { kind: 'silence' } : usual(page);
    case 'reset':
      return { kind: 'reset' };
    case 'closed':
      return html(503, document(effect.title, effect.text));
    case 'notice-page':
      return html(200, document(effect.title, effect.text));
    case 'slow': {
      const afterMs = Math.round(effect.first + (effect.last - effect.first) * progress);
      return { ...usual(page), afterMs };
    }
    case 'api-notice':
      return 'json' in page
        ? usual({ ...page, json: { ...page.json, notice: effect.notice } })
        : usual(page);
    case 'refuse':
      return usual(page);
    default:
      return assertNever(effect);
  }
}

function usual(page: Page): Conduct & { kind: 'reply' } {
  const asks = page.asks !== undefined;
  if ('json' in page) {
    const body = JSON.stringify(page.json);
    return { kind: 'reply', status: 200, type: 'json', body, afterMs: 0, asks };
  }
  return { ...html(200, document(page.title, page.text)), asks };
}

function html(status: number, body: string): Conduct & { kind: 'reply' } {
  return { kind: 'reply', status, type: 'html', body, afterMs: 0, asks: false };
}
