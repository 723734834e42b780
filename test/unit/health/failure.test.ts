import { describe, expect, it, onTestFinished } from 'vitest';
import { plainContext } from '../../../electron/health/context.ts';
import { outcomeOf } from '../../../electron/health/failure.ts';
import { HeldUp, TookTooLong } from '../../../electron/health/http/bounded.ts';
import { Failure, Run } from '../../../electron/health/run.ts';

function run(): Run {
  const started = new Run(
    'a/b',
    60_000,
    new AbortController().signal,
    plainContext(() => 0),
  );
  onTestFinished(() => started.close());
  return started;
}

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('an error of a probe', () => {
  it.each([
    ['ENOTFOUND', 'down', 'name'],
    ['EAI_AGAIN', 'down', 'name'],
    ['ECONNREFUSED', 'down', 'refused'],
    ['ECONNRESET', 'down', 'reset'],
    ['EHOSTUNREACH', 'down', 'unreachable'],
    ['ETIMEDOUT', 'down', 'timeout-connect'],
    ['HPE_INVALID_CONSTANT', 'down', 'protocol'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'down', 'tls'],
    ['EMFILE', 'unknown', 'prober'],
    ['EPERM', 'unknown', 'prober'],
    ['ESOMETHING', 'unknown', 'prober'],
  ])('%s means %s, %s', (code, verdict, errorClass) => {
    expect(outcomeOf(coded(code), run())).toMatchObject({ verdict, errorClass });
  });

  it('blames the service for an answer out of proportion, and nobody for a busy computer', () => {
    expect(outcomeOf(new TookTooLong(), run())).toMatchObject({ verdict: 'down' });
    expect(outcomeOf(new HeldUp(), run())).toMatchObject({
      verdict: 'unknown',
      errorClass: 'prober',
    });
  });

  it('counts by the first address where several were tried', () => {
    const all = new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]);
    expect(outcomeOf(all, run())).toMatchObject({ errorClass: 'refused' });
  });

  it('is the probe’s own word where it has one', () => {
    const failure = new Failure('status', 'health.status', { status: 500, expected: '200' });
    expect(outcomeOf(failure, run())).toBe(failure.outcome);
  });

  it('of the prober itself blames nobody, whatever is thrown', () => {
    for (const thrown of [new TypeError('x is not a function'), 'text', null, undefined, 5]) {
      expect(outcomeOf(thrown, run())).toMatchObject({ verdict: 'unknown', errorClass: 'prober' });
    }
  });
});
