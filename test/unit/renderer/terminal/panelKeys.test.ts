import { describe, expect, it } from 'vitest';
import { panelKeyOf } from '../../../../renderer/terminal/panelKeys.ts';

function pressed(text: string) {
  const parts = text.split('+');
  const code = parts.at(-1) ?? '';
  return {
    altKey: parts.includes('Alt'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    code,
    // With Korean input on, letters say something else.
    key: code.startsWith('Key') ? 'ㅁ' : code,
  };
}

describe('panelKeyOf', () => {
  it.each([
    ['Ctrl+Backquote', 'toggle'],
    ['F6', 'cross'],
    ['Shift+F6', 'tools'],
    ['Ctrl+Shift+KeyF', 'find'],
    ['Ctrl+Shift+Digit5', 'split'],
    ['Alt+ArrowLeft', 'left'],
    ['Alt+ArrowRight', 'right'],
    ['Ctrl+Equal', 'bigger'],
    ['Ctrl+Shift+Equal', 'bigger'],
    ['Ctrl+NumpadAdd', 'bigger'],
    ['Ctrl+Minus', 'smaller'],
    ['Ctrl+Digit0', 'usual'],
    ['Ctrl+ArrowUp', 'previousCommand'],
    ['Ctrl+ArrowDown', 'nextCommand'],
  ])('%s: %s', (keys, meaning) => {
    expect(panelKeyOf(pressed(keys))).toBe(meaning);
  });

  it.each([
    'KeyF',
    'ArrowUp',
    'Ctrl+KeyF',
    'Ctrl+KeyC',
    'Ctrl+Digit5',
    'Ctrl+Shift+ArrowUp',
    'Ctrl+Alt+ArrowLeft',
    'Alt+Shift+ArrowLeft',
    'Meta+Equal',
    'Ctrl+F6',
  ])('%s is the shell’s', (keys) => {
    expect(panelKeyOf(pressed(keys))).toBeNull();
  });
});
