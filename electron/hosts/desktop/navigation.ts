import type { WebContents } from 'electron';
import { PAGE_URL } from './protocol.ts';

/** A window stays on its page for life; only loading that page anew is a navigation it may make. */
export function mayNavigate(url: string): boolean {
  return url.replace(/#.*$/s, '') === PAGE_URL;
}

/** Keeps a window on its page: no other address, no second window, no embedded one, no device. */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    // Without this the first device that is found would be taken.
    event.preventDefault();
    choose('');
  });
}
