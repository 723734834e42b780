import { TextInput } from '@mantine/core';
import { useSay } from '../app/language.tsx';
import { type FieldProps, useFieldWords } from './fieldProps.tsx';
import { fieldWords } from './fields.ts';
import { textAt } from './part.ts';
import { useTyped } from './useTyped.ts';

type Both = { ko: string; en: string };

/**
 * A name in both languages. One that is written as a single text stands for both and stays one
 * text until the languages differ.
 */
export function NameInput(props: FieldProps) {
  const { field, value, onSet } = props;
  const say = useSay();
  const { label, description, error, required, readOnly } = useFieldWords(props);
  const one = typeof value === 'string' ? value : null;
  const both: Both =
    one === null ? { ko: textAt(value, ['ko']), en: textAt(value, ['en']) } : { ko: one, en: one };
  const set = (language: keyof Both, typed: string): string => {
    const next = { ...both, [language]: typed };
    if (next.ko === '' && next.en === '') onSet(undefined);
    else if (one !== null || value === undefined) onSet(next);
    else onSet(typed, [...field.path, language]);
    return typed;
  };
  const ko = useTyped(both.ko, (typed) => set('ko', typed));
  const en = useTyped(both.en, (typed) => set('en', typed));
  return (
    <fieldset className="catalogue-name">
      <legend className="visually-hidden">{label}</legend>
      <TextInput
        label={say(fieldWords({ of: field.of, path: [...field.path, 'ko'] }).label)}
        description={description}
        error={error}
        required={required}
        readOnly={readOnly}
        value={ko.typed}
        onBlur={ko.settle}
        onChange={(event) => ko.type(event.currentTarget.value)}
      />
      <TextInput
        label={say(fieldWords({ of: field.of, path: [...field.path, 'en'] }).label)}
        readOnly={readOnly}
        value={en.typed}
        onBlur={en.settle}
        onChange={(event) => en.type(event.currentTarget.value)}
      />
    </fieldset>
  );
}
