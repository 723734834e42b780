import { describe, expect, it } from 'vitest';
import {
  partsOn,
  SETTINGS,
  settingPath,
  settingPlaces,
  settingsFor,
} from '../../../../renderer/settings/entries.ts';

const found = (query: string, host: 'desktop' | 'browser' = 'desktop') => [
  ...(settingsFor(query, host) ?? []),
];

describe('finding a setting', () => {
  it.each([
    ['a name', '화면 모드', ['theme']],
    ['the other language', 'font size', ['terminalFontSize']],
    ['initial consonants', 'ㅎㅁㅁㄷ', ['theme']],
    ['another word for it', '다크', ['theme']],
    ['another word in the other language', 'autostart', ['startAtLogin']],
    ['what it does', '눈이 덜 피로', ['theme']],
    ['two words of different places', '경보음 스피커', ['alarmSound']],
    ['a keyboard left in the other alphabet', 'djsdj', ['language']],
    ['its group', '창과 시작', ['closeToTray', 'startAtLogin']],
  ])('goes by %s: %s', (_how, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('finds nothing that is not there, and looks for nothing where nothing is typed', () => {
    expect(settingsFor('주문', 'desktop')).toEqual(new Set());
    expect(settingsFor('   ', 'desktop')).toBeNull();
  });

  it('finds what is of the desktop there alone', () => {
    expect(found('트레이')).toEqual(['closeToTray']);
    expect(found('트레이', 'browser')).toEqual([]);
    expect(partsOn('browser')).not.toContain('window');
  });

  it('finds each by its own name, in the palette too, where it leads to its place', () => {
    const places = settingPlaces('desktop');
    expect(places).toHaveLength(SETTINGS.length);
    for (const [i, { id }] of SETTINGS.entries()) {
      const place = places[i];
      expect(place?.act).toEqual({ kind: 'go', to: settingPath(id) });
      expect(found(place?.name.ko ?? '')).toContain(id);
      expect(found(place?.name.en ?? '')).toContain(id);
    }
  });
});
