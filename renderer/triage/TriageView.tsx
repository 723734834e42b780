import { useSay } from '../app/language.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import { LogOpener } from './LogOpener.tsx';
import { Reading } from './Reading.tsx';
import { ReadingList } from './ReadingList.tsx';
import { useTriages } from './store.ts';
import { useChosen } from './useChosen.ts';
import './triage.css';

/** Access logs: choose one, see how far its reading is, and what was found in it. */
export function TriageView() {
  const say = useSay();
  const triages = useTriages();
  const [chosen, choose] = useChosen();
  const shown = triages.get(chosen) ?? [...triages.values()].at(-1);
  return (
    <div className="triage">
      <div className="list-head">
        <h1>{say('triageView.title')}</h1>
      </div>
      <LogOpener onOpened={choose} />
      {shown ? (
        <>
          {triages.size > 1 && (
            <ReadingList triages={[...triages.values()]} shown={shown.id} onChoose={choose} />
          )}
          <Reading key={shown.id} triage={shown} onChoose={choose} />
        </>
      ) : (
        <EmptyState title={say('triageView.none')}>{say('triageView.noneHint')}</EmptyState>
      )}
    </div>
  );
}
