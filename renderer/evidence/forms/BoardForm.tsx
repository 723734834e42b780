import type { EvidenceBoard } from '../../../shared/evidence.ts';
import type { BoardStanding } from '../../../shared/hypotheses.ts';
import type { Incident } from '../../../shared/incident.ts';
import { AddForm } from './AddForm.tsx';
import { HypothesisPanel } from './HypothesisPanel.tsx';
import { RaiseForm } from './RaiseForm.tsx';
import './forms.css';

/** What is open above the matrix. */
export type OpenForm =
  | { kind: 'raise' }
  | { kind: 'add' }
  | { kind: 'hypothesis'; hypothesis: string };

interface Props {
  form: OpenForm;
  incident: Incident;
  board: EvidenceBoard;
  standing: BoardStanding;
  editable: boolean;
  onEnd(): void;
}

export function BoardForm({ form, incident, board, standing, editable, onEnd }: Props) {
  switch (form.kind) {
    case 'raise':
      return editable && <RaiseForm board={board} onEnd={onEnd} />;
    case 'add':
      return editable && <AddForm incident={incident} board={board} onEnd={onEnd} />;
    case 'hypothesis': {
      const hypothesis = board.hypotheses.find(({ id }) => id === form.hypothesis);
      return (
        hypothesis && (
          <HypothesisPanel
            incident={incident.id}
            hypothesis={hypothesis}
            ranked={standing.ranked.find((one) => one.hypothesis.id === hypothesis.id)}
            editable={editable}
            onEnd={onEnd}
          />
        )
      );
    }
  }
}
