import { IconX } from '@tabler/icons-react';
import type { Triage } from '../../shared/triage.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';
import { sizeOf } from '../ui/bytes.ts';
import { countOf, shareOf } from './amounts.ts';
import type { Narrow } from './Only.tsx';
import { partsOf, partText, without } from './query.ts';
import { forgetTriage, keepTriage, useBytesPerSecond } from './store.ts';

interface Props {
  triage: Triage;
  /** Left out where who sits here may not. */
  onRead: Narrow | undefined;
}

/** What is read, how far it is, and the keys that hold it up or end it. */
export function ReadingHead({ triage, onRead }: Props) {
  const say = useSay();
  const { id, file, state } = triage;
  const moves = state === 'running' || state === 'paused';
  return (
    <section className="reading-head" aria-label={file}>
      <div className="reading-title">
        <h2 className="mono clip" title={file}>
          {file}
        </h2>
        <div className="reading-keys">
          {moves && (
            <>
              <ActionButton
                call="triage.pause"
                args={{ triage: id, paused: state === 'running' }}
                onDone={keepTriage}
              >
                {say(state === 'running' ? 'triageView.pause' : 'triageView.resume')}
              </ActionButton>
              <ActionButton call="triage.cancel" args={{ triage: id }} onDone={keepTriage}>
                {say('triageView.cancel')}
              </ActionButton>
            </>
          )}
          <ActionButton call="triage.close" args={{ triage: id }} onDone={() => forgetTriage(id)}>
            {say('triageView.close')}
          </ActionButton>
        </div>
      </div>
      <QueryParts triage={triage} onRead={onRead} />
      <Progress triage={triage} />
    </section>
  );
}

function QueryParts({ triage: { query }, onRead }: Props) {
  const say = useSay();
  const language = useLanguage();
  const parts = partsOf(query);
  if (parts.length === 0) return null;
  return (
    <ul className="query-parts" aria-label={say('triageView.query')}>
      {parts.map((part) => {
        const text = partText(query, part, say, language);
        if (!onRead) return <li key={part}>{text}</li>;
        return (
          <li key={part}>
            <button
              type="button"
              className="query-part"
              aria-label={say('triageView.drop', { part: text })}
              title={say('triageView.drop', { part: text })}
              onClick={() => onRead(without(query, part))}
            >
              <span className="clip">{text}</span>
              <IconX size={12} stroke={2} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Progress({ triage }: { triage: Triage }) {
  const say = useSay();
  const language = useLanguage();
  const pace = useBytesPerSecond(triage.id);
  const { bytes, read, lines, unreadable, state, format } = triage;
  return (
    <div className="reading-progress">
      {state !== 'done' && (
        <progress
          className="reading-bar"
          data-state={state}
          aria-label={say('triageView.progress')}
          max={Math.max(bytes, 1)}
          value={read}
        />
      )}
      <p className="reading-facts">
        <strong role="status">{say(`triageView.state.${state}`)}</strong>
        <span className="num">
          {say('triageView.bytesOf', { read: sizeOf(read), whole: sizeOf(bytes) })}
          {state !== 'done' && ` (${shareOf(read, bytes)})`}
        </span>
        {pace !== null && <span className="num">{sizeOf(pace)}/s</span>}
        <span className="num">{say('triageView.lines', { count: countOf(lines, language) })}</span>
        {format && <span>{say(`triageView.format.${format}`)}</span>}
        {state !== 'done' && state !== 'failed' && (
          <span className="muted">{say('triageView.partial')}</span>
        )}
        {unreadable > 0 && (
          <span className="muted">
            {say('triageView.unreadable', { count: countOf(unreadable, language) })}
          </span>
        )}
      </p>
    </div>
  );
}
