import type { AlarmNotice } from '../../shared/alarmNotice.ts';
import type { Language } from '../../shared/words.ts';

/** What a browser says about notifications; `none` where it has none. */
export type Permission = NotificationPermission | 'none';

export function permission(): Permission {
  return 'Notification' in window ? Notification.permission : 'none';
}

/** The browser's own notifications, one for each thing that calls; nothing where not allowed. */
export class SystemNotices {
  readonly #shown = new Map<string, Notification>();

  /** Takes the place of the last one of the same id. */
  show(id: string, { address, body, title }: AlarmNotice, language: Language): void {
    if (permission() !== 'granted') return;
    this.#shown.get(id)?.close();
    // Silent: the page sounds by itself, and only if the operator wants it.
    const notification = new Notification(title, { body, lang: language, silent: true });
    notification.onclick = () => {
      window.focus();
      location.hash = address;
      notification.close();
    };
    this.#shown.set(id, notification);
  }

  /** Takes away those of what calls no more. */
  withdrawExcept(calling: ReadonlySet<string>): void {
    for (const [id, notification] of this.#shown) {
      if (calling.has(id)) continue;
      notification.close();
      this.#shown.delete(id);
    }
  }
}
