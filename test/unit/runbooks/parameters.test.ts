import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../electron/runbooks/fill.ts';
import { checkParameters, formValues } from '../../../electron/runbooks/parameters.ts';
import type { Parameter } from '../../../shared/runbook.ts';
import { parameter, runbookWith } from '../../support/runbook.ts';

const context: Context = {
  service: { id: 'g2b', name: '나라장터', url: 'https://h/a', host: 'h', port: null },
  incident: { id: 'i', number: 7, title: '조달 지연' },
  parameters: {},
};
const nowhere: Context = { service: null, incident: null, parameters: {} };

describe('a form', () => {
  it('begins with the defaults that service and incident can fill', () => {
    const runbook = runbookWith([
      parameter('host', { default: '{{service.host}}' }),
      parameter('login', { default: '{{ service.url }}/login?{{incident.number}}' }),
      parameter('port', { default: '{{service.port}}' }),
      parameter('count', { default: '5' }),
      parameter('empty'),
      parameter('token', { secret: true }),
    ]);
    expect(formValues(runbook, context)).toEqual({
      host: 'h',
      login: 'https://h/a/login?7',
      count: '5',
    });
    expect(formValues(runbook, nowhere)).toEqual({ count: '5' });
  });
});

describe('what is given', () => {
  const runbook = runbookWith([
    parameter('host', { default: '{{service.host}}', type: 'host' }),
    parameter('word', { required: false }),
    parameter('token', { secret: true }),
  ]);

  it('goes before the defaults; what may be left out is empty, and secrets are not among it', () => {
    expect(checkParameters(runbook, { host: 'a.example' }, context)).toEqual({
      host: 'a.example',
      word: '',
    });
    expect(checkParameters(runbook, { word: 'x' }, context)).toEqual({ host: 'h', word: 'x' });
    expect(checkParameters(runbook, { host: 'a', word: '' }, nowhere)).toEqual({
      host: 'a',
      word: '',
    });
  });

  it('must be there where it is needed', () => {
    expect(() => checkParameters(runbook, {}, nowhere)).toThrow('“host” is empty');
    expect(() => checkParameters(runbook, { host: '' }, context)).toThrow('“host” is empty');
  });

  it('must be asked for', () => {
    expect(() => checkParameters(runbook, { hots: 'a' }, context)).toThrow('no parameter “hots”');
    expect(() => checkParameters(runbook, { token: 'a' }, context)).toThrow(
      '“token” cannot be entered',
    );
    expect(() => checkParameters(runbook, { toString: 'a' }, context)).toThrow('no parameter');
  });

  it('must be like its pattern as a whole', () => {
    const own = runbookWith([parameter('p', { pattern: '[a-z]+|\\d{3}' })]);
    expect(checkParameters(own, { p: '123' }, nowhere)).toEqual({ p: '123' });
    for (const p of ['1234', 'ab1', 'A']) {
      expect(() => checkParameters(own, { p }, nowhere)).toThrow('does not have its form');
    }
  });
});

const TYPES: [Parameter['type'], string[], string[]][] = [
  ['text', ['a b', "'; rm -rf /", '가'], ['-x', 'a\nb', 'a\x1b[201~', 'a\0b']],
  [
    'integer',
    ['0', '007', '123456789012345'],
    ['-1', '1.5', '1e3', 'x', '0x10', '1234567890123456'],
  ],
  ['port', ['1', '443', '65535'], ['0', '65536', '080', '-1', 'https', '1 ']],
  [
    'host',
    ['a', 'www.example.go.kr', '192.0.2.1', '2001:db8::1', '[::1]', '한국.kr'],
    ['-oProxyCommand=x', 'a b', 'a/b', 'u@h', 'a?b', '$(x)', 'a;b', '`x`', "a'b", 'x'.repeat(254)],
  ],
  [
    'url',
    ['https://h/', 'http://h:8080/a?b=c#d', "http://h/?a='1'&b=$(x)"],
    [
      'h',
      'ftp://h/',
      'javascript:alert(1)',
      'https://u:p@h/',
      'https://h/a b',
      'file:///etc/passwd',
      ' https://h/',
    ],
  ],
  [
    'path',
    ['/', '/var/log/a b.log', 'C:\\logs', 'c:/logs', '\\\\server\\share'],
    ['log', './log', '~/log', '-/log', ''],
  ],
  ['choice', ['one', '2'], ['One', 'three', '']],
  ['boolean', ['true', 'false'], ['yes', 'TRUE', '1', '']],
];

describe.each(TYPES)('a %s', (type, good, bad) => {
  const runbook = runbookWith([parameter('p', { type, choices: ['one', '2'] })]);
  it.each(good)('may be %j', (p) => {
    expect(checkParameters(runbook, { p }, nowhere)).toEqual({ p });
  });
  it.each(bad)('may not be %j', (p) => {
    expect(() => checkParameters(runbook, { p }, nowhere)).toThrow('“p”');
  });
});

it('no value that is taken begins like an option or holds a key', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `-${text}`),
  );
  fc.assert(
    fc.property(fc.constantFrom(...TYPES.map(([type]) => type)), value, (type, p) => {
      const runbook = runbookWith([parameter('p', { type, choices: [p] })]);
      try {
        checkParameters(runbook, { p }, nowhere);
      } catch {
        return;
      }
      expect(p).not.toMatch(/^-|\p{Cc}/u);
    }),
  );
});
