import type { Report } from '../../../shared/report.ts';

/** 보안등급 and TLP, as every page shows them: `대외비 · TLP:AMBER`. */
export function markingOf({ marking: { security, tlp } }: Report): string {
  return [security, `TLP:${tlp}`].filter((mark) => mark !== '').join(' · ');
}
