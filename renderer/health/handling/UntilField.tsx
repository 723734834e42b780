import { NativeSelect, TextInput } from '@mantine/core';
import { useSay } from '../../app/language.tsx';
import { fromField, toField, UNTIL, type Until } from './until.ts';

/** What was chosen, and the set time, kept apart so that neither is lost by looking at the other. */
export interface UntilDraft {
  until: Until;
  /** As `datetime-local` writes it, by the clock of Seoul. */
  time: string;
}

const TWO_HOURS = 2 * 3_600_000;

/** @param until what to begin with */
export function untilDraft(until: Until): UntilDraft {
  return { until, time: toField(Date.now() + TWO_HOURS) };
}

interface Props {
  draft: UntilDraft;
  onDraft: (draft: UntilDraft) => void;
  /** Whether it may hold without an end. */
  endless: boolean;
}

/** How long something is to hold. */
export function UntilField({ draft, onDraft, endless }: Props) {
  const say = useSay();
  const offered = endless ? UNTIL : UNTIL.filter((one) => one !== 'none');
  const at = fromField(draft.time);
  return (
    <>
      <NativeSelect
        label={say('handlingView.until')}
        value={draft.until}
        data={offered.map((one) => ({ value: one, label: say(`handlingView.until.${one}`) }))}
        onChange={(event) => {
          const until = UNTIL.find((one) => one === event.currentTarget.value);
          if (until) onDraft({ ...draft, until });
        }}
      />
      {draft.until === 'time' && (
        <TextInput
          type="datetime-local"
          label={say('handlingView.time')}
          value={draft.time}
          error={at === null || at <= Date.now() ? say('handlingView.timePast') : null}
          onChange={(event) => onDraft({ ...draft, time: event.currentTarget.value })}
        />
      )}
    </>
  );
}
