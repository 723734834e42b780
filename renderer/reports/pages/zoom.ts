/** How large the pages are: as wide as there is room, or as on paper. */
export const ZOOMS = ['fit', 'full'] as const;
export type Zoom = (typeof ZOOMS)[number];

const KEY = 'report zoom';

export function zoomOf(value: string | null): Zoom {
  return value === 'full' ? 'full' : 'fit';
}

/** The window keeps it for every report. */
export function rememberedZoom(): Zoom {
  return zoomOf(sessionStorage.getItem(KEY));
}

export function rememberZoom(zoom: Zoom): void {
  sessionStorage.setItem(KEY, zoom);
}
