import { describe, expect, it } from 'vitest';
import { messages } from '../../../shared/messages/index.ts';
import { createTranslator, sayIn } from '../../../shared/messages/say.ts';
import { LANGUAGES } from '../../../shared/words.ts';

/** The parameters of a sentence, in any order. */
function parametersOf(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '')),
  ].toSorted();
}

describe('the sentences', () => {
  it('take the same parameters in both languages, but for names given in each', () => {
    const strays = Object.entries(messages)
      .filter(([, { ko, en }]) => {
        const own = (text: string) =>
          parametersOf(text).filter((name) => !['ko', 'en'].includes(name));
        return own(ko).join() !== own(en).join();
      })
      .map(([key]) => key);
    expect(strays).toEqual([]);
  });

  it('are never empty, shouting or machine-made', () => {
    for (const [key, text] of Object.entries(messages)) {
      for (const language of LANGUAGES) {
        expect(text[language].trim(), key).not.toBe('');
        expect(text[language], key).not.toMatch(/[!！]/);
      }
    }
  });

  it('choose the Korean particle by the last sound of the value', () => {
    const translator = createTranslator('ko');
    translator.addResource('ko', 'translation', 'test', '{{name, 이/가}}');
    expect(translator.t('test', { name: '포털' })).toBe('포털이');
    expect(translator.t('test', { name: '서버' })).toBe('서버가');
    for (const said of [
      '당직 1이',
      '당직 2가',
      '“정부24”가',
      '정부24(포털)이',
      'HTTP가',
      'URL이',
      'API가',
    ]) {
      expect(translator.t('test', { name: said.slice(0, -1) })).toBe(said);
    }
    translator.addResource('ko', 'translation', 'way', '{{name, 으로/로}}');
    for (const said of ['1로', '3으로', '2로', '서울로']) {
      expect(translator.t('way', { name: said.replace(/으?로$/, '') })).toBe(said);
    }
  });

  it('say durations in their own language, also after the language was changed', async () => {
    const about = { where: 'a:1', limit: 2000 };
    expect(sayIn('ko')('health.noPing', about)).toContain('2초');
    expect(sayIn('en')('health.noPing', about)).toContain('2 s');
    const translator = createTranslator('ko');
    await translator.changeLanguage('en');
    expect(translator.t('health.noPing', about)).toContain('2 s');
  });

  it('do not interpret what they are filled with', () => {
    const hostile = '{{where}} $t(state.up) <b>';
    expect(sayIn('en')('health.noPing', { where: hostile, limit: 1 })).toContain(hostile);
  });
});
