import type { Triage } from '../../shared/triage.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { shareOf } from './amounts.ts';
import { partsOf, partText } from './query.ts';

interface Props {
  triages: readonly Triage[];
  shown: string;
  onChoose: (id: string) => void;
}

/** The readings side by side: the whole log, and what was asked of it afterwards. */
export function ReadingList({ triages, shown, onChoose }: Props) {
  const say = useSay();
  const language = useLanguage();
  return (
    <nav className="reading-list" aria-label={say('triageView.readings')}>
      {triages.map((triage) => {
        const parts = partsOf(triage.query).map((part) =>
          partText(triage.query, part, say, language),
        );
        return (
          <button
            key={triage.id}
            type="button"
            className="reading-choice"
            aria-current={triage.id === shown}
            title={triage.file}
            onClick={() => onChoose(triage.id)}
          >
            <span className="mono clip">{nameOf(triage.file)}</span>
            <span className="muted clip">{parts.join(' · ') || say('triageView.whole')}</span>
            <span className="muted num">
              {triage.state === 'running'
                ? shareOf(triage.read, triage.bytes)
                : say(`triageView.state.${triage.state}`)}
            </span>
          </button>
        );
      })}
    </nav>
  );
}

/** The last part of a path of either kind. */
function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) || file;
}
