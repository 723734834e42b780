import type { Named } from '../../shared/catalogueEdit.ts';
import { FieldInput } from './FieldInput.tsx';
import { faultAtPath } from './faultPlaces.ts';
import { type Field, keyOrder } from './fields.ts';
import { valueAt } from './part.ts';
import { change, type Editing } from './session.ts';
import { listChanges } from './text/edit.ts';
import type { Path } from './text/read.ts';

interface Props {
  editing: Editing;
  /** Of the part that they are fields of. */
  at: Path;
  fields: readonly Field[];
  fixed: boolean;
  known?: (field: Field) => readonly Named[];
}

/** Fields of one part, each of which changes the text at once. */
export function Fields({ editing, at, fields, fixed, known = () => [] }: Props) {
  const order = keyOrder(fields);
  const { value } = editing.written;
  return fields.map((field) => {
    const path = [...at, ...field.path];
    return (
      <FieldInput
        key={field.path.join('.')}
        field={field}
        value={valueAt(value, path)}
        fault={faultAtPath(editing.placed, path)}
        fixed={fixed}
        known={known(field)}
        onSet={(to, where = field.path) => {
          const here = [...at, ...where];
          if (to === undefined && valueAt(value, here) === undefined) return;
          change([{ kind: 'set', path: here, value: to, order }]);
        }}
        onList={(before, after) => change(listChanges(path, before, after, order))}
      />
    );
  });
}
