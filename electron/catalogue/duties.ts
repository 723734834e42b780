import { closest } from '../../shared/closest.ts';
import { parseCondition } from '../../shared/condition.ts';
import { writeDuration } from '../../shared/duration.ts';
import { maskSentence } from '../secrets.ts';
import { type Fault, faultAt } from './fault.ts';
import type { Part } from './part.ts';
import type { Path, Source } from './source.ts';

/** What scales and deadlines say that no schema can see: their conditions, and what they name. */

/** Scales that name a level they do not have, or stand there twice. */
export function scaleFaults({ source, catalogue: { scales = [] } }: Part): Fault[] {
  return [
    ...twice(source, ['scales'], scales),
    ...scales.flatMap(({ levels, starts }, i) => {
      const known = levels.map(({ id }) => id);
      return [
        ...twice(source, ['scales', i, 'levels'], levels),
        ...starts.flatMap(({ level, when }, j) => {
          const path = ['scales', i, 'starts', j];
          const unknown = known.includes(level)
            ? []
            : [unknownLevel(source, [...path, 'level'], level, known)];
          return [...unknown, ...conditionFaults(source, [...path, 'when'], when)];
        }),
      ];
    }),
  ];
}

/** Deadlines that stand there twice, or warn before they begin. */
export function deadlineFaults({ source, catalogue: { deadlines = [] } }: Part): Fault[] {
  return [
    ...twice(source, ['deadlines'], deadlines),
    ...deadlines.flatMap(({ warn, when, within }, i) => [
      ...conditionFaults(source, ['deadlines', i, 'when'], when),
      ...warn.flatMap((before, j) => {
        if (before < within) return [];
        const params = { warn: writeDuration(before), within: writeDuration(within) };
        const place = source.placeOf(['deadlines', i, 'warn', j]);
        return [faultAt(place, 'deadline.warnsTooEarly', params)];
      }),
    ]),
  ];
}

function conditionFaults(source: Source, path: Path, when: string | undefined): Fault[] {
  const parsed = when === undefined ? null : parseCondition(when);
  if (!parsed || parsed.ok) return [];
  const { key, params } = maskSentence(parsed.why, source.secrets);
  return [faultAt(source.placeIn(path, parsed.at), key, params)];
}

function unknownLevel(source: Source, path: Path, level: string, known: string[]): Fault {
  const params = { level, allowed: known.join(', ') };
  const close = closest(level, known);
  return close
    ? faultAt(source.placeOf(path), 'scale.unknownLevelClose', { ...params, close })
    : faultAt(source.placeOf(path), 'scale.unknownLevel', params);
}

function twice(source: Source, path: Path, entries: readonly { id: string }[]): Fault[] {
  return entries.flatMap(({ id }, i) => {
    const first = entries.findIndex((other) => other.id === id);
    if (first === i) return [];
    const { file, line } = source.placeOf([...path, first, 'id']);
    return [
      faultAt(source.placeOf([...path, i, 'id']), 'catalogue.duplicateId', { id, file, line }),
    ];
  });
}
