import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { CHECK_TYPES, type CheckType } from '../../shared/checks/check.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { Fields } from './Fields.tsx';
import { faultAtPath } from './faultPlaces.ts';
import { checkFields, type Field } from './fields.ts';
import { ItemKeys } from './ItemKeys.tsx';
import { nameOf, type Part, textAt, valueAt } from './part.ts';
import { change, type Editing, goTo } from './session.ts';
import { TestCheck } from './TestCheck.tsx';

interface Props {
  editing: Editing;
  part: Part;
  check: number;
  fixed: boolean;
}

/** The form of one check: its type, the fields of that type, and a look at it now. */
export function CheckForm({ editing, part, check, fixed }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { value } = editing.written;
  const service = ['services', part.index];
  const list = [...service, 'checks'];
  const at = [...list, check];
  const present = valueAt(value, at);
  const type = CHECK_TYPES.find((one) => one === textAt(present, ['type']));
  const name = nameOf(present, language) || say('catalogueEdit.nameless');
  const typeFault = faultAtPath(editing.placed, [...at, 'type']);
  return (
    <>
      <button type="button" className="catalogue-back" onClick={() => goTo(service)}>
        ← {nameOf(valueAt(value, service), language) || say('catalogueEdit.nameless')}
      </button>
      <h2>{name}</h2>
      {!fixed && <ItemKeys editing={editing} list={list} index={check} name={name} />}
      <TestCheck editing={editing} at={at} />
      <div className="settings-fields">
        <NativeSelect
          label={say('catalogueField.type')}
          description={say('catalogueHelp.type')}
          error={typeFault ? <SentenceText of={typeFault.sentence} /> : undefined}
          value={type ?? ''}
          disabled={fixed}
          data={type ? CHECK_TYPES : ['', ...CHECK_TYPES]}
          onChange={(event) => {
            const path = [...at, 'type'];
            change([
              { kind: 'set', path, value: event.currentTarget.value, order: ['id', 'type'] },
            ]);
          }}
        />
        {type && <CheckFields key={type} editing={editing} at={at} type={type} fixed={fixed} />}
      </div>
    </>
  );
}

/** What most checks have stands first; the rest is folded, unless something is written there. */
function CheckFields({
  type,
  ...props
}: {
  editing: Editing;
  at: (string | number)[];
  type: CheckType;
  fixed: boolean;
}) {
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
