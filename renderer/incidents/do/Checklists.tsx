import { type KeyboardEvent, useCallback, useState } from 'react';
import type { RunningItem } from '../../../shared/checklist.ts';
import { type Incident, isOpen } from '../../../shared/incident.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { EmptyState } from '../../ui/Standing.tsx';
import { useEditable } from '../editable.ts';
import { AddChecklist } from './AddChecklist.tsx';
import { AddItem } from './AddItem.tsx';
import { lay } from './atHand.ts';
import { firstOpen, sheetsOf } from './checklist.ts';
import { boxId } from './focusItem.ts';
import { ItemRow } from './ItemRow.tsx';
import { NotNow } from './NotNow.tsx';

/** The incident's checklists. The arrow keys move between items, the space bar marks one done. */
export function Checklists({ incident }: { incident: Incident }) {
  const say = useSay();
  const name = useNames();
  const editable = useEditable(incident);
  const [visited, setVisited] = useState<string | null>(null);
  const sheets = sheetsOf(incident);
  const shown = sheets.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
  const tabbable =
    shown.find(({ id }) => id === visited) ?? firstOpen(incident) ?? shown[0] ?? null;
  const { id } = incident;
  const toRunbook = useCallback(
    ({ runbook }: RunningItem) => {
      if (runbook) lay(id, { view: 'runbook', runbook: runbook.id, step: runbook.step });
    },
    [id],
  );
  return (
    <div className="checklists">
      {sheets.length === 0 && (
        <EmptyState title={say('incidentView.noChecklist')}>
          {editable && say('incidentView.noChecklistHint')}
        </EmptyState>
      )}
      {sheets.map((sheet) => (
        // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for fields of a form.
        <div
          key={sheet.key}
          className="sheet"
          role="group"
          aria-label={sheet.title ? name(sheet.title) : say('incidentView.added')}
          onKeyDown={moveBetweenItems}
          onFocus={({ target }) => {
            const item = shown.find((one) => boxId(one.id) === target.id);
            if (item) setVisited(item.id);
          }}
        >
          <h3 className="sheet-title">
            {sheet.title ? name(sheet.title) : say('incidentView.added')}
          </h3>
          {sheet.sections.map((section) => (
            <section key={section.key}>
              {sheet.title && name(section.title) && (
                <h4 className="sheet-section">{name(section.title)}</h4>
              )}
              <ul>
                {section.items.map((item) => (
                  <ItemRow
                    key={item.id}
                    item={item}
                    incident={incident}
                    editable={editable}
                    tabbable={item === tabbable}
                    onRunbook={toRunbook}
                  />
                ))}
              </ul>
            </section>
          ))}
          <NotNow items={sheet.notNow} />
        </div>
      ))}
      {editable && (
        <div className="sheet-foot">
          {shown.length > 0 && <p className="sheet-keys muted">{say('incidentView.itemKeys')}</p>}
          {isOpen(incident) && <AddItem incident={incident.id} />}
          {isOpen(incident) && <AddChecklist incident={incident} />}
        </div>
      )}
    </div>
  );
}

/** Items of all the sheets are one list to the arrow keys. */
function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  const box = event.target;
  if (!(box instanceof HTMLElement) || !box.matches('.item-box')) return;
  const boxes = [...(box.closest('.checklists')?.querySelectorAll<HTMLElement>('.item-box') ?? [])];
  const at = boxes.indexOf(box);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  boxes[to]?.focus();
}
