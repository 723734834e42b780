import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { Operator, Role } from '../../shared/settings.ts';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { changeSettings, useSettings } from './store.ts';

/** Who is on duty: changed on purpose, with a key, for everything written afterwards is signed so. */
export function OperatorSettings() {
  const say = useSay();
  const kept = useSettings((settings) => settings.operator);
  const [draft, setDraft] = useState(kept);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const [saved, setSaved] = useState(false);
  const operator = Operator.safeParse(draft);
  const changed = draft.name.trim() !== kept.name || draft.role !== kept.role;
  const edit = (to: Partial<Operator>) => {
    setSaved(false);
    setDraft({ ...draft, ...to });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!operator.success) return;
    setProblem(null);
    try {
      await changeSettings({ operator: operator.data });
      setSaved(true);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <form className="settings-fields" onSubmit={(event) => void save(event)}>
      <TextInput
        className="settings-name"
        label={say('settings.name')}
        value={draft.name}
        maxLength={60}
        autoComplete="off"
        error={operator.success ? null : say('settings.nameNeeded')}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      <div className="settings-field">
        <span className="settings-label">{say('settings.role')}</span>
        <SegmentedControl
          aria-label={say('settings.role')}
          value={draft.role}
          onChange={(value) => edit({ role: Role.parse(value) })}
          data={Role.options
            .toReversed()
            .map((of) => ({ value: of, label: say(`settings.role.${of}`) }))}
        />
        <p className="muted">{say('settings.roleHint')}</p>
      </div>
      <div className="settings-keys">
        <Button type="submit" variant="filled" disabled={!changed || !operator.success}>
          {say('frame.save')}
        </Button>
        <span role="status" className="muted">
          {saved && !changed && say('settings.saved')}
        </span>
      </div>
      <ProblemText of={problem} />
    </form>
  );
}
