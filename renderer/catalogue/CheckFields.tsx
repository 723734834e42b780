import { useState } from 'react';
import { CHECK_TYPES, type CheckType } from '../../shared/checks/check.ts';
import { useSay } from '../app/language.tsx';
import { Fields } from './Fields.tsx';
import { checkFields, type Field } from './fields.ts';
import { textAt, valueAt } from './part.ts';
import type { Editing } from './session.ts';
import { TypeChoice } from './TypeChoice.tsx';
import type { Path } from './text/read.ts';

interface Props {
  editing: Editing;
  /** Of the check. */
  at: Path;
  fixed: boolean;
}

/** A check's type and the fields of that type. */
export function CheckFields(props: Props) {
  const { editing, at } = props;
  const written = textAt(editing.written.value, [...at, 'type']);
  const type = CHECK_TYPES.find((one) => one === written);
  return (
    <>
      <TypeChoice {...props} types={CHECK_TYPES} of={null} />
      {type && <FieldsOfType key={type} {...props} type={type} />}
    </>
  );
}

/** What most checks have stands first; the rest is folded, unless something is written there. */
function FieldsOfType({ type, ...props }: Props & { type: CheckType }) {
  const say = useSay();
  // Settled when the form opens: a field that moved while it is typed into would lose the focus.
  const [{ first, rest }] = useState(() => {
    const stands = (field: Field): boolean =>
      FIRST.has(field.path.join('.')) ||
      field.required ||
      valueAt(props.editing.written.value, [...props.at, ...field.path]) !== undefined;
    const fields = checkFields(type);
    return { first: fields.filter(stands), rest: fields.filter((field) => !stands(field)) };
  });
  return (
    <>
      <Fields {...props} fields={first} />
      <details className="catalogue-more">
        <summary>{say('catalogueEdit.moreFields')}</summary>
        <div className="settings-fields">
          <Fields {...props} fields={rest} />
        </div>
      </details>
    </>
  );
}

const FIRST: ReadonlySet<string> = new Set([
  'id',
  'name',
  'url',
  'host',
  'port',
  'interval',
  'timeout',
  'attempts',
  'expect.latency.degraded',
  'expect.latency.down',
]);
