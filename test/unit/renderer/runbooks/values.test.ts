import { describe, expect, it } from 'vitest';
import { faultOf, missingOf, valuesOf } from '../../../../renderer/runbooks/form/values.ts';
import { sentence } from '../../../../shared/problem.ts';
import type { Parameter } from '../../../../shared/runbook.ts';

function parameter(name: string, change: Partial<Parameter> = {}): Parameter {
  return {
    name,
    type: 'text',
    description: { ko: '', en: '' },
    default: null,
    choices: [],
    pattern: null,
    required: true,
    secret: false,
    ...change,
  };
}

const parameters = [
  parameter('host', { type: 'host' }),
  parameter('port', { type: 'port', required: false }),
  parameter('deep', { type: 'boolean' }),
  parameter('token', { secret: true }),
];

describe('valuesOf', () => {
  it('has what was typed, else what the form begins with, and never a secret', () => {
    const begins = { host: 'gov24.example', port: '443', token: 'x' };
    expect(valuesOf({ parameters }, begins, { port: '8443', token: 'y' })).toEqual({
      host: 'gov24.example',
      port: '8443',
      deep: 'false',
    });
  });

  it('keeps a field that was emptied empty', () => {
    expect(valuesOf({ parameters }, { host: 'gov24.example' }, { host: '' }).host).toBe('');
  });
});

describe('missingOf', () => {
  const missing = (values: Record<string, string>, kept: string[]) =>
    missingOf({ parameters }, values, kept).map(({ name }) => name);

  it('names what is required and has no value, secrets by what the host keeps', () => {
    expect(missing({ host: '', deep: 'false' }, [])).toEqual(['host', 'token']);
    expect(missing({ host: 'a', deep: 'false' }, ['token'])).toEqual([]);
  });

  it('takes no typed value for a secret that is not kept', () => {
    expect(missing({ host: 'a', deep: 'true', token: 'typed' }, ['other'])).toEqual(['token']);
  });
});

describe('faultOf', () => {
  it('is what names the parameter, of all that is said', () => {
    const fault = sentence('problem.internal', { detail: '', parameter: 'host' });
    const other = sentence('problem.internal', { detail: '', parameter: 'port' });
    expect(faultOf('host', [null, other, fault])).toBe(fault);
    expect(faultOf('host', [null, other, sentence('problem.disconnected')])).toBeNull();
  });
});
