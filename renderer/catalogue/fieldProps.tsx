import type { Named } from '../../shared/catalogueEdit.ts';
import type { CatalogueFault } from '../../shared/catalogueFault.ts';
import { useSay } from '../app/language.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { type Field, fieldWords } from './fields.ts';

export interface FieldProps {
  field: Field;
  /** As it is written; undefined where nothing is. */
  value: unknown;
  fault: CatalogueFault | null;
  fixed: boolean;
  /** Entries that the field may name by their ids; none where it is free. */
  known: readonly Named[];
  /** Undefined takes the value away. */
  onSet(value: unknown, path?: readonly string[]): void;
  onList(before: readonly string[], after: readonly string[]): void;
}

/** What every kind of field shows around itself. */
export function useFieldWords({ field, fault, fixed }: Omit<FieldProps, 'value'>) {
  const say = useSay();
  const { label, help } = fieldWords(field);
  return {
    label: say(label),
    description: help ? say(help) : undefined,
    error: fault ? <SentenceText of={fault.sentence} /> : undefined,
    required: field.required,
    withAsterisk: field.required,
    readOnly: fixed,
    placeholder:
      field.fallback === null ? undefined : say('catalogueEdit.default', { value: field.fallback }),
  };
}
