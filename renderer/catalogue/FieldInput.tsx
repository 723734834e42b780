import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { parse, stringify } from 'yaml';
import { useNames, useSay } from '../app/language.tsx';
import { type FieldProps, useFieldWords } from './fieldProps.tsx';
import type { Field } from './fields.ts';
import { IdList } from './IdList.tsx';
import { NameInput } from './NameInput.tsx';
import { useTyped } from './useTyped.ts';

/** One field of a form, with what it is for and what is wrong with it. */
export function FieldInput(props: FieldProps) {
  switch (props.field.kind) {
    case 'name':
      return <NameInput {...props} />;
    case 'choice':
    case 'yes':
      return <ChoiceInput {...props} />;
    case 'ids':
      return <IdList {...props} />;
    case 'texts':
      return <TextsInput {...props} />;
    case 'yaml':
      return <YamlInput {...props} />;
    default:
      return props.known.length > 0 ? <ChoiceInput {...props} /> : <LineInput {...props} />;
  }
}

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';

/** Digits are a number where one is meant; a reference such as `${env:PORT}` stays a text. */
function meant(kind: Field['kind'], typed: string): unknown {
  if (typed === '') return undefined;
  return kind === 'number' && /^-?\d{1,15}(\.\d+)?$/.test(typed) ? Number(typed) : typed;
}

function LineInput(props: FieldProps) {
  const { field, value, onSet } = props;
  const words = useFieldWords(props);
  const { typed, type, settle } = useTyped(written(value), (next) => {
    const to = meant(field.kind, next);
    onSet(to);
    return written(to);
  });
  const common = {
    ...words,
    value: typed,
    spellCheck: false,
    autoComplete: 'off',
    onBlur: settle,
  };
  if (field.kind === 'long' || typed.includes('\n')) {
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => type(event.currentTarget.value)}
      />
    );
  }
  return <TextInput {...common} onChange={(event) => type(event.currentTarget.value)} />;
}

function ChoiceInput(props: FieldProps) {
  const { field, value, known, fixed, onSet } = props;
  const say = useSay();
  const names = useNames();
  const { placeholder, readOnly: _, ...words } = useFieldWords(props);
  const options = known.length > 0 ? known.map(({ id }) => id) : field.options;
  const named = new Map(known.map(({ id, name }) => [id, name]));
  const present = written(value);
  const yes = { true: say('catalogueEdit.yes'), false: say('catalogueEdit.no') };
  const all = field.kind === 'yes' ? ['true', 'false'] : options;
  const data = [
    ...(field.required && present
      ? []
      : [{ value: '', label: placeholder ?? say('catalogueEdit.optional') }]),
    ...(present && !all.includes(present) ? [present] : []),
    ...all.map((one) => {
      const name = named.get(one);
      const word = field.kind === 'yes' && (one === 'true' || one === 'false') ? yes[one] : one;
      return { value: one, label: name ? `${one} · ${names(name)}` : word };
    }),
  ];
  return (
    <NativeSelect
      {...words}
      value={present}
      disabled={fixed}
      data={data}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen === '') onSet(undefined);
        else if (field.kind === 'yes') onSet(chosen === 'true');
        else onSet(chosen);
      }}
    />
  );
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(written) : [];
}

function TextsInput(props: FieldProps) {
  const { value, onList } = props;
  const say = useSay();
  const words = useFieldWords(props);
  const before = textsOf(value);
  const { typed, type, settle } = useTyped(before.join('\n'), (next) => {
    const after = next.split('\n').filter((line) => line !== '');
    onList(before, after);
    return after.join('\n');
  });
  return (
    <Textarea
      {...words}
      description={[words.description, say('catalogueEdit.listHint')].filter(Boolean).join(' ')}
      value={typed}
      autosize
      minRows={1}
      maxRows={8}
      spellCheck={false}
      onBlur={settle}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

function YamlInput(props: FieldProps) {
  const { value, onSet } = props;
  const say = useSay();
  const words = useFieldWords(props);
  const text = yamlOf(value);
  const { typed, type, settle } = useTyped(text, (next) => {
    try {
      const to: unknown = next.trim() === '' ? undefined : parse(next, { stringKeys: true });
      onSet(to);
      return yamlOf(to);
    } catch {
      // Half a line is no YAML yet; what is typed next may be.
      return text;
    }
  });
  return (
    <Textarea
      {...words}
      description={[words.description, say('catalogueEdit.yamlHint')].filter(Boolean).join(' ')}
      value={typed}
      autosize
      minRows={1}
      maxRows={8}
      spellCheck={false}
      classNames={{ input: 'mono' }}
      onBlur={settle}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

const yamlOf = (value: unknown): string =>
  value === undefined ? '' : stringify(value, { lineWidth: 0 }).trimEnd();
