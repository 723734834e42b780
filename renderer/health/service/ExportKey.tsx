import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { type Sentence, sentenceOf } from '../../../shared/problem.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { call } from '../../bridge.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { savedWords } from '../../ui/savedWords.ts';
import { saveFile } from '../../ui/saveFile.ts';

const FORMATS = ['csv', 'json'] as const;

interface Props {
  /** A service or a check. */
  of: string;
  /** Milliseconds since the epoch. */
  from: number;
  to: number;
}

/** Saves what was observed in the span of the chart where the operator says. */
export function ExportKey({ of, from, to }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Sentence | null>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const save = async (format: (typeof FORMATS)[number]): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setOutcome(null);
    try {
      const file = await call('health.export', { of, from, to, format, language });
      setOutcome(savedWords(await saveFile(file)));
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="export">
      <Menu position="bottom-end" withinPortal={false} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button
            aria-busy={busy}
            leftSection={<IconDownload size={14} stroke={1.5} aria-hidden />}
          >
            {say('service.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{say('service.exportSpan')}</Menu.Label>
          {FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => void save(format)}>
              {say('service.exportAs', { format: format.toUpperCase() })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <p className="export-outcome muted" role="status">
        {outcome && <SentenceText of={outcome} />}
      </p>
      <ProblemText of={problem} />
    </div>
  );
}
