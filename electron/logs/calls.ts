import type { Api, CallName } from '../../shared/contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { WriteLog } from './log.ts';

/**
 * The same calls, with every failure that is no {@link Problem} written down, and at `debug` that
 * they were made. By name only: what a call says is the operators'.
 */
export function loggedCalls(api: Api, write: WriteLog): Api {
  const logged = Object.entries(api).map(([name, call]) => {
    const failed = (error: unknown): void => {
      if (!(error instanceof Problem)) write('error', 'a call failed', { call: name, error });
    };
    const watched = (args: never): unknown => {
      write('debug', 'call', { call: name });
      try {
        // Which arguments belong to which call is the contract's; here only the name counts.
        const answer: unknown = (call as (args: never) => unknown)(args);
        if (answer instanceof Promise) answer.catch(failed);
        return answer;
      } catch (error) {
        failed(error);
        throw error;
      }
    };
    return [name as CallName, watched] as const;
  });
  return Object.fromEntries(logged) as unknown as Api;
}
