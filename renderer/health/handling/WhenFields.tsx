import { SegmentedControl, TextInput } from '@mantine/core';
import { clockTime, dayOf, spanOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import type { WhenDraft, WhenMeant } from './when.ts';

const KINDS = ['now', 'once', 'recurring'] as const;

/** `11. 24. (화) 14:07`: spans are told to the minute. */
function minuteOf(at: number, language: Language): string {
  return `${dayOf(at, language)} ${clockTime(at).slice(0, 5)}`;
}

interface Props {
  draft: WhenDraft;
  meant: WhenMeant;
  onDraft: (draft: WhenDraft) => void;
}

/** When maintenance is to be, and in plain words what that means. */
export function WhenFields({ draft, meant, onDraft }: Props) {
  const say = useSay();
  const language = useLanguage();
  const edit = (change: Partial<WhenDraft>) => onDraft({ ...draft, ...change });
  return (
    <fieldset className="when-fields">
      <legend>{say('handlingView.when')}</legend>
      <SegmentedControl
        aria-label={say('handlingView.when')}
        value={draft.kind}
        data={KINDS.map((kind) => ({ value: kind, label: say(`handlingView.when.${kind}`) }))}
        onChange={(value) => {
          const kind = KINDS.find((one) => one === value);
          if (kind) edit({ kind });
        }}
      />
      {draft.kind === 'once' && (
        <TextInput
          type="datetime-local"
          label={say('handlingView.from')}
          value={draft.from}
          onChange={(event) => edit({ from: event.currentTarget.value })}
        />
      )}
      {draft.kind === 'recurring' && (
        <TextInput
          className="form-cron"
          label={say('handlingView.cron')}
          value={draft.cron}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => edit({ cron: event.currentTarget.value })}
        />
      )}
      <TextInput
        className="form-lasts"
        label={`${say('handlingView.lasts')} (${say('handlingView.lastsHint')})`}
        value={draft.lasts}
        maxLength={20}
        autoComplete="off"
        onChange={(event) => edit({ lasts: event.currentTarget.value })}
      />
      <p className="match-meets" data-wrong={!meant.ok} role="status">
        {meant.ok ? (
          say(draft.kind === 'recurring' ? 'handlingView.nextSpan' : 'handlingView.span', {
            from: minuteOf(meant.next.from, language),
            to: minuteOf(meant.next.until, language),
            span: spanOf(meant.next.until - meant.next.from, language),
          })
        ) : (
          <SentenceText of={meant.why} />
        )}
      </p>
    </fieldset>
  );
}
