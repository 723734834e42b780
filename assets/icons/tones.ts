import type { TrayShape } from '../../electron/hosts/desktop/trayState.ts';

/** A tray shape's colours: on a light taskbar, on a dark one, and where nobody can tell which. */
export interface Tone {
  light: string;
  dark: string;
  either: string;
}

/** The colours of the page's states; what a station cannot see is amber, for it is no outage. */
export const TONES: Readonly<Record<TrayShape, Tone>> = {
  up: { light: '#5e6a65', dark: '#8fa39b', either: '#788b83' },
  degraded: { light: '#965800', dark: '#f0a83c', either: '#bc7413' },
  down: { light: '#ba390e', dark: '#ff7a4d', either: '#e0521f' },
  unknown: { light: '#5b6472', dark: '#9aa4b2', either: '#7c8694' },
  resting: { light: '#0b6aa8', dark: '#5db2ee', either: '#2f88c4' },
  pending: { light: '#64686a', dark: '#959797', either: '#7f8486' },
  blind: { light: '#965800', dark: '#f0a83c', either: '#bc7413' },
};
