import { useEffect, useState } from 'react';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import { standingOf } from '../../shared/hypotheses.ts';
import type { Incident } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { takesChanges, useEditable } from '../incidents/editable.ts';
import { fetchTimeline } from '../incidents/store.ts';
import { EmptyState, ErrorState, LoadingState } from '../ui/Standing.tsx';
import { AccountText } from './AccountText.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardForm, type OpenForm } from './forms/BoardForm.tsx';
import { Matrix } from './matrix/Matrix.tsx';
import { StandingText } from './StandingText.tsx';
import { fetchBoard, useBoard } from './store.ts';
import { useArrangement } from './useArrangement.ts';
import './evidence.css';

/** The evidence board of an incident: how its hypotheses stand, and what makes them stand so. */
export function EvidenceView({ incident }: { incident: Incident }) {
  const { id } = incident;
  const { board, problem } = useBoard(id);
  useEffect(() => {
    // Evidence refers to entries of the timeline, and a new piece may.
    void fetchTimeline(id);
  }, [id]);
  return (
    <div className="evidence">
      {board ? (
        <Board incident={incident} board={board} />
      ) : (
        <>
          <BoardHead incident={incident} />
          {problem ? (
            <ErrorState why={problem} onRetry={() => void fetchBoard(id)} />
          ) : (
            <LoadingState />
          )}
        </>
      )}
    </div>
  );
}

function Board({ incident, board }: { incident: Incident; board: EvidenceBoard }) {
  const say = useSay();
  const editable = useEditable(incident);
  const standing = standingOf(board);
  const arrangement = useArrangement(board, standing);
  const [form, setForm] = useState<OpenForm | null>(null);
  const empty = board.hypotheses.length + board.evidence.length === 0;
  return (
    <>
      <BoardHead
        incident={incident}
        {...(editable ? { onRaise: () => setForm({ kind: 'raise' }) } : {})}
        {...(editable ? { onAdd: () => setForm({ kind: 'add' }) } : {})}
        arrangement={arrangement}
      />
      <div className="evidence-body">
        {!takesChanges(incident) && (
          <p className="evidence-closed muted">{say('evidenceView.closed')}</p>
        )}
        {form && (
          <BoardForm
            key={form.kind === 'hypothesis' ? form.hypothesis : form.kind}
            form={form}
            incident={incident}
            board={board}
            standing={standing}
            editable={editable}
            onEnd={() => setForm(null)}
          />
        )}
        {empty ? (
          <EmptyState title={say('evidenceView.none')}>
            <p>{say('evidenceView.noneHint')}</p>
          </EmptyState>
        ) : (
          <>
            <StandingText standing={standing} />
            <Matrix
              board={board}
              standing={standing}
              arrangement={arrangement.shown}
              editable={editable}
              onHypothesis={(hypothesis) => setForm({ kind: 'hypothesis', hypothesis })}
            />
          </>
        )}
        <AccountText incident={incident} board={board} />
      </div>
    </>
  );
}
