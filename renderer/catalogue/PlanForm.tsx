import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../app/language.tsx';
import { Fields } from './Fields.tsx';
import { planFields } from './fields.ts';
import { ItemLists } from './ItemLists.tsx';
import { type Part, valueAt } from './part.ts';
import { change, type Editing } from './session.ts';
import { WholeFault } from './WholeFault.tsx';

interface Props {
  editing: Editing;
  part: Part & { kind: 'plan' };
  fixed: boolean;
}

/** The form of what the catalogue says once; where it says nothing, of what holds then. */
export function PlanForm({ editing, part, fixed }: Props) {
  const say = useSay();
  const plan = part.of;
  const name = say(`catalogueEdit.${plan}`);
  const [fields] = useState(() => planFields(plan));
  const isWritten = valueAt(editing.written.value, [plan]) !== undefined;
  const leaveOut = () => change([{ kind: 'set', path: [plan], value: undefined }]);
  return (
    <>
      <h2>{name}</h2>
      <p className="muted">{say(`catalogueHelp.${plan}`)}</p>
      <WholeFault editing={editing} at={part.at} />
      {!fixed && (
        <div className="settings-keys">
          <Button
            size="compact-xs"
            disabled={!isWritten}
            aria-label={say('catalogueEdit.actOn', { act: say('catalogueEdit.asShipped'), name })}
            onClick={leaveOut}
          >
            {say('catalogueEdit.asShipped')}
          </Button>
        </div>
      )}
      <div className="settings-fields">
        <Fields editing={editing} at={part.at} fields={fields} fixed={fixed} />
      </div>
      <ItemLists editing={editing} part={part} fixed={fixed} />
    </>
  );
}
