import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sentence } from '../../shared/problem.ts';
import { Settings } from '../../shared/settings.ts';
import { useSay } from '../app/language.tsx';
import { sizeOf } from '../ui/bytes.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { savedWords } from '../ui/savedWords.ts';
import { saveFile } from '../ui/saveFile.ts';
import { useAnswer } from '../ui/useAnswer.ts';
import { useCall } from '../ui/useCall.ts';
import { Setting } from './Setting.tsx';
import { useSettings } from './store.ts';
import { useChange } from './useChange.ts';

const Level = Settings.shape.logLevel;

/** Where the program's log lies, how much it tells, and the file for whoever maintains it. */
export function SupportSettings() {
  const say = useSay();
  const level = useSettings((settings) => settings.logLevel);
  const logs = useAnswer('support.logs', {});
  const { change, problem } = useChange();
  return (
    <>
      <Setting id="logLevel">
        {logs.state === 'ready' && (
          <p>
            {say('support.folder')}: <code>{logs.value.folder}</code>{' '}
            <span className="muted num">{sizeOf(logs.value.bytes)}</span>
          </p>
        )}
        <div className="settings-field">
          <span className="settings-label">{say('support.level')}</span>
          <SegmentedControl
            aria-label={say('support.level')}
            value={level}
            onChange={(value) => change({ logLevel: Level.parse(value) })}
            data={Level.options.map((of) => ({ value: of, label: say(`support.level.${of}`) }))}
          />
          <p className="muted">{say('support.levelHint')}</p>
        </div>
        <ProblemText of={problem} />
      </Setting>
      <Setting id="support">
        <SaveBundle />
      </Setting>
    </>
  );
}

function SaveBundle() {
  const say = useSay();
  const { run, may, busy, problem } = useCall('support.save');
  const [addresses, setAddresses] = useState(false);
  const [outcome, setOutcome] = useState<Sentence | null>(null);
  if (!may) return null;
  const save = async (): Promise<void> => {
    setOutcome(null);
    const made = await run({ addresses });
    if (made) setOutcome(savedWords(await saveFile(made.value)));
  };
  return (
    <div className="settings-field">
      <p className="muted">{say('support.saveHint')}</p>
      <Checkbox
        label={say('support.withAddresses')}
        checked={addresses}
        onChange={(event) => setAddresses(event.currentTarget.checked)}
      />
      <Button
        aria-busy={busy}
        leftSection={<IconDownload size={14} stroke={1.5} aria-hidden />}
        onClick={() => {
          if (!busy) void save();
        }}
      >
        {say('support.save')}
      </Button>
      <p className="muted" role="status">
        {outcome && <SentenceText of={outcome} />}
      </p>
      <ProblemText of={problem} />
    </div>
  );
}
