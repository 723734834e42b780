import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Incident } from '../../../shared/incident.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import type { Finding } from '../../../shared/redaction.ts';
import type { ReportFormat } from '../../../shared/report.ts';
import { nextVersion, type SentReport } from '../../../shared/sentReport.ts';
import { useSay } from '../../app/language.tsx';
import { useWorld } from '../../app/world.ts';
import { call } from '../../bridge.ts';
import { SentenceText } from '../../ui/SentenceText.tsx';
import type { Choice } from '../choice.ts';
import { formatsFor } from '../making/formats.ts';
import { MakingBar } from '../making/MakingBar.tsx';
import { useMaking } from '../making/useMaking.ts';
import { keepSent, useDraft } from '../store.ts';
import { useUnsaved } from '../write/desk.ts';
import { warningsOf } from './warnings.ts';

interface Props {
  incident: Incident;
  choice: Choice;
  findings: readonly Finding[] | null;
  sent: readonly SentReport[];
}

/** To whom, in which formats; and what to know before it goes. */
export function SendForm({ incident, choice, findings, sent }: Props) {
  const say = useSay();
  const { kind, language, redacted } = choice;
  const making = useMaking();
  const draft = useDraft(incident.id, language);
  const unsaved = useUnsaved(incident.id, language);
  const drill = useWorld(({ world }) => world?.kind === 'drill');
  const [formats, setFormats] = useState<readonly ReportFormat[]>(['pdf', 'hwpx']);
  const [to, setTo] = useState('');
  const [outcome, setOutcome] = useState<Sentence | null>(null);
  const warnings =
    draft.state === 'ready'
      ? warningsOf({ incident, choice, draft: draft.value, unsaved, findings, drill }, say)
      : [];
  // What was agreed to is exactly what is warned of: another warning asks again.
  const warned = JSON.stringify([kind, language, redacted, warnings]);
  const [agreed, setAgreed] = useState<string | null>(null);
  const version = say('report.version', { version: nextVersion(kind, sent) });
  const what = `${say(`report.kind.${kind}`)} ${version}`;
  const offered = formatsFor(kind);
  const chosen = offered.map(({ format }) => format).filter((format) => formats.includes(format));
  const unfit =
    to.trim() === '' ||
    chosen.length === 0 ||
    draft.state !== 'ready' ||
    unsaved > 0 ||
    (warnings.length > 0 && agreed !== warned);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (unfit) return;
    setOutcome(null);
    const answer = await making.begin(what, (id) =>
      call('reports.send', {
        incident: incident.id,
        kind,
        language,
        redacted,
        formats: chosen,
        to: to.trim(),
        making: id,
      }),
    );
    if (!answer) return;
    keepSent(answer.value);
    setTo('');
    setAgreed(null);
    setOutcome(sentence('reportView.sentTo', { what, to: answer.value.to }));
  };
  return (
    <form
      className="send-form"
      aria-label={say('reportView.sendForm')}
      onSubmit={(event) => void send(event)}
    >
      <p>
        <strong>{what}</strong>{' '}
        {redacted && <span className="report-tag">{say('reportView.redactedTag')}</span>}
      </p>
      <TextInput
        label={say('reportView.to')}
        placeholder={say('reportView.toHint')}
        autoComplete="off"
        maxLength={500}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Checkbox.Group
        label={say('reportView.formats')}
        value={chosen}
        onChange={(now) =>
          setFormats(offered.map(({ format }) => format).filter((one) => now.includes(one)))
        }
      >
        <div className="send-formats">
          {offered.map(({ format, name }) => (
            <Checkbox key={format} size="xs" value={format} label={say(name)} />
          ))}
        </div>
      </Checkbox.Group>
      {warnings.length > 0 && (
        <section className="send-warnings" aria-label={say('reportView.warnings')}>
          <h3>{say('reportView.warnings')}</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.key}>
                <SentenceText of={warning} />
              </li>
            ))}
          </ul>
          <Checkbox
            size="xs"
            label={say('reportView.agree')}
            checked={agreed === warned}
            onChange={(event) => setAgreed(event.currentTarget.checked ? warned : null)}
          />
        </section>
      )}
      <MakingBar making={making} />
      <div className="report-keys">
        <Button
          type="submit"
          variant="filled"
          aria-busy={making.what !== null}
          disabled={unfit || making.what !== null}
        >
          {say('reportView.send')}
        </Button>
        <p role="status">{outcome && <SentenceText of={outcome} />}</p>
      </div>
    </form>
  );
}
