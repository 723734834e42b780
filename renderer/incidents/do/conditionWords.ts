import { type Condition, parseCondition } from '../../../shared/condition.ts';
import { Layer } from '../../../shared/ladder.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import type { Say } from '../../../shared/messages/say.ts';
import { Symptom } from '../../../shared/symptom.ts';

const SIGNS: Record<string, MessageKey> = {
  '=': 'incident.when.is',
  '!=': 'incident.when.isNot',
  '<': 'incident.when.less',
  '<=': 'incident.when.most',
  '>': 'incident.when.more',
  '>=': 'incident.when.least',
};

/** A condition as its file writes it, in words; as it is written where it cannot be read. */
export function conditionWords(text: string, say: Say): string {
  const parsed = parseCondition(text);
  return parsed.ok ? wordsOf(parsed.condition, say) : text;
}

function wordsOf(condition: Condition, say: Say): string {
  switch (condition.kind) {
    case 'mark':
      return say(`incident.when.${condition.fact}`);
    case 'count':
      return compared(say(`incident.when.${condition.fact}`), condition.sign, condition.than, say);
    case 'name':
      return compared(
        say(`incident.when.${condition.fact}`),
        condition.sign,
        named(condition, say),
        say,
      );
    case 'not':
      return say('incident.when.not', { what: wordsOf(condition.of, say) });
    case 'and':
    case 'or':
      return condition.of
        .map((part) =>
          part.kind === 'and' || part.kind === 'or'
            ? `(${wordsOf(part, say)})`
            : wordsOf(part, say),
        )
        .join(say(`incident.when.${condition.kind}`));
  }
}

function compared(fact: string, sign: string, than: string | number, say: Say): string {
  return say(SIGNS[sign] ?? 'incident.when.is', { fact, than });
}

function named({ fact, than }: Extract<Condition, { kind: 'name' }>, say: Say): string {
  if (fact === 'symptom') {
    const symptom = Symptom.safeParse(than);
    return symptom.success ? say(`desk.symptom.${symptom.data}`) : than;
  }
  const layer = Layer.safeParse(than);
  return layer.success ? say(`service.layer.${layer.data}`) : than;
}
