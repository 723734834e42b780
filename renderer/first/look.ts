import type { Settings } from '../../shared/settings.ts';

/** Has the page speak and look so, before the window's own script does. */
export function showLook({ language, theme }: Pick<Settings, 'language' | 'theme'>): void {
  const { documentElement } = document;
  const night = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  documentElement.lang = language;
  documentElement.dataset.mantineColorScheme = theme === 'system' ? night : theme;
}
