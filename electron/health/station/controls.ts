import type { MessageKey } from '../../../shared/messages/index.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import type { Control } from '../../../shared/station.ts';
import { LANGUAGES } from '../../../shared/words.ts';

/** From here outwards: the nearest silent one is where the connection ends. */
const REACHES = ['gateway', 'resolver', 'outside'] as const;

const ENDS: Readonly<Record<Control['reach'], MessageKey>> = {
  gateway: 'station.cutOffGateway',
  resolver: 'station.cutOffResolver',
  outside: 'station.cutOffOutside',
};

/** Independent witnesses that are needed to be sure: one host may have trouble of its own. */
const WITNESSES = 2;

/** What the controls say together. */
export interface Connection {
  state: 'unwatched' | 'connected' | 'cutOff';
  reason: Sentence;
}

/**
 * Whether this station is connected.
 *  - An outside control that answers proves the whole way, whatever nearer ones say: many gateways
 *    do not answer.
 *  - Two silent outside controls, and none that answers: cut off.
 *  - With fewer outside controls nobody can be sure by them alone: cut off only where every control
 *    is silent, and there are two or the gateway is among them, which nothing goes past.
 */
export function connectionOf(controls: readonly Control[]): Connection {
  if (controls.length === 0) {
    return { state: 'unwatched', reason: sentence('station.unwatched') };
  }
  // One that was asked and could not be looked at is no witness.
  const witnesses = controls.filter(({ state }) => state !== 'pending');
  const silent = witnesses.filter(({ state }) => state === 'down');
  const answers = witnesses.some(({ reach, state }) => reach === 'outside' && state === 'up');
  const asking = controls.some(({ state, at }) => state === 'pending' && at === null);
  if (!answers && (asking || witnesses.length === 0)) {
    return { state: 'connected', reason: sentence('station.asking') };
  }
  if (!answers && isCutOff(witnesses, silent)) return { state: 'cutOff', reason: endOf(silent) };
  if (silent.length === 0) return { state: 'connected', reason: sentence('station.connected') };
  return { state: 'connected', reason: sentence('station.partly', namesOf(silent)) };
}

function isCutOff(controls: readonly Control[], silent: readonly Control[]): boolean {
  const outside = controls.filter(({ reach }) => reach === 'outside');
  if (outside.length >= WITNESSES) return true;
  if (silent.length < controls.length) return false;
  return silent.length >= WITNESSES || silent.some(({ reach }) => reach === 'gateway');
}

function endOf(silent: readonly Control[]): Sentence {
  const nearest = REACHES.find((reach) => silent.some((control) => control.reach === reach));
  const there = silent.filter(({ reach }) => reach === nearest);
  return sentence(ENDS[nearest ?? 'outside'], namesOf(there));
}

/** Names in both languages, to be put where the sentence's language wants them. */
function namesOf(controls: readonly Control[]): { ko: string; en: string } {
  const [ko = '', en = ''] = LANGUAGES.map((language) =>
    controls.map(({ name }) => name[language]).join(', '),
  );
  return { ko, en };
}
