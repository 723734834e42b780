import { type Sentence, sentence } from '../problem.ts';
import type { Bilingual } from '../words.ts';
import type { Element, GroundIndex } from './grounds.ts';
import { ONSET_MS } from './likely.ts';
import { ochiai } from './score.ts';
import { compareIds, type Failing, type Survey } from './survey.ts';

/** A shared element, with how what stands on it fares and what speaks against it. */
export interface Suspect {
  kind: 'ground' | 'service' | 'organisation';
  id: string;
  name: Bilingual;
  /** Services on it that fail; one whose certificate merely ends soon is not counted at all. */
  failing: number;
  /** All services on it, also those of which nobody can say whether they fail. */
  standing: number;
  failingElsewhere: number;
  healthyElsewhere: number;
  /** 0 to 1, see `score.ts`. */
  score: number;
  against: Sentence[];
}

const KINDS: readonly Element['kind'][] = ['ground', 'service', 'organisation'];

/** Every element that a failing service shares or stands on, the best separator first. */
export function rankSuspects(index: GroundIndex, survey: Survey): Suspect[] {
  const { failing, unjudged } = survey;
  const harmful = [...failing.values()].filter((one) => one.harms);
  const failingOn = new Map<Element, Failing[]>();
  for (const one of harmful) {
    for (const element of index.elements[one.place] ?? []) {
      const list = failingOn.get(element);
      if (list) list.push(one);
      else failingOn.set(element, [one]);
    }
  }
  const well = (place: number): boolean => !failing.has(place) && !unjudged.has(place);
  const healthy = index.services.length - failing.size - unjudged.size;
  const ranked = [...failingOn].map(([element, here]) => {
    const ownFails = failing.get(element.own)?.harms === true;
    const ownWell = element.own >= 0 && well(element.own);
    const all = harmful.length - Number(ownFails);
    const healthyOn = element.on.filter(well).length;
    const { kind, id, name } = element;
    const suspect: Suspect = {
      kind,
      id,
      name,
      failing: here.length,
      standing: element.on.length,
      failingElsewhere: all - here.length,
      healthyElsewhere: healthy - Number(ownWell) - healthyOn,
      score: ochiai(here.length, all, healthyOn),
      against: [],
    };
    suspect.against = against(suspect, healthyOn, ownWell, here);
    return { suspect, element, ownFails };
  });
  ranked.sort(
    (a, b) =>
      b.suspect.score - a.suspect.score ||
      Number(b.ownFails) - Number(a.ownFails) ||
      a.suspect.standing - b.suspect.standing ||
      b.element.height - a.element.height ||
      KINDS.indexOf(a.element.kind) - KINDS.indexOf(b.element.kind) ||
      compareIds(a.element.id, b.element.id),
  );
  return ranked.map(({ suspect }) => suspect);
}

function against(
  { failingElsewhere, standing }: Suspect,
  healthyOn: number,
  ownWell: boolean,
  here: readonly Failing[],
): Sentence[] {
  const sinces = here.map((one) => one.since);
  const apart = Math.max(...sinces) - Math.min(...sinces);
  const sentences: Sentence[] = [];
  if (failingElsewhere > 0) {
    sentences.push(sentence('causes.failingElsewhere', { failing: failingElsewhere }));
  }
  if (healthyOn > 0) sentences.push(sentence('causes.healthyOn', { healthy: healthyOn }));
  if (ownWell) sentences.push(sentence('causes.ownWell'));
  if (apart > ONSET_MS) sentences.push(sentence('causes.apart', { apart }));
  if (standing === 1) sentences.push(sentence('causes.alone'));
  return sentences;
}
