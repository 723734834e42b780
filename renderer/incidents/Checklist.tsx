import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import type { Incident } from '../../shared/incident.ts';
import { useNames, useSay } from '../app/language.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import { ChecklistRow } from './ChecklistRow.tsx';
import { progressOf, sectionsOf } from './checklist.ts';

/** The incident's checklist. The arrow keys move between its boxes, the space bar ticks. */
export function Checklist({ incident }: { incident: Incident }) {
  const say = useSay();
  const name = useNames();
  const list = useRef<HTMLDivElement>(null);
  if (!incident.checklist) {
    return (
      <EmptyState title={say('incidentView.noChecklist')}>
        {say('incidentView.noChecklistHint')}
      </EmptyState>
    );
  }
  const { items } = incident.checklist;
  const { requiredOpen } = progressOf(items);
  const first = requiredOpen[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> cannot scroll and lay out as a column.
    <div
      className="checklist"
      role="group"
      aria-label={name(incident.checklist.title)}
      ref={list}
      onKeyDown={moveBetweenBoxes}
    >
      {first && (
        <p className="checklist-left">
          {say('incidentView.requiredLeft', { count: requiredOpen.length })}
          <Button
            variant="subtle"
            onClick={() =>
              list.current?.querySelector<HTMLElement>(`[id="item-${first.id}"]`)?.focus()
            }
          >
            {say('incidentView.toRequired')}
          </Button>
        </p>
      )}
      {sectionsOf(items).map((section) => (
        <section key={section.key}>
          {name(section.title) && <h3 className="checklist-section">{name(section.title)}</h3>}
          <ul>
            {section.items.map((item) => (
              <ChecklistRow
                key={item.id}
                item={item}
                incident={incident.id}
                closed={incident.state === 'closed'}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function moveBetweenBoxes(event: KeyboardEvent<HTMLElement>): void {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('[type="checkbox"]')];
  boxes[boxes.indexOf(box) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
