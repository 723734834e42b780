import { Textarea, TextInput } from '@mantine/core';
import type { FieldName, ReportDraft } from '../../../shared/reportDraft.ts';
import { FIELD_LIMIT } from '../../../shared/reportDraft.ts';
import type { Field } from '../../../shared/reportForms.ts';
import { useSay } from '../../app/language.tsx';
import { Conflict } from './Conflict.tsx';
import { useTyped, writing } from './desk.ts';
import { FieldState } from './FieldState.tsx';
import { savedIn } from './typed.ts';

interface Props {
  draft: ReportDraft;
  field: Field;
  /** False while the seat is locked: what was typed stays to be read. */
  may: boolean;
}

/** One thing to write: saved by itself, with what became of it under it. */
export function FieldBox({ draft, field: { name, label, hint, long }, may }: Props) {
  const say = useSay();
  const { incident, language } = draft;
  const place = { incident, language, field: name satisfies FieldName };
  const saved = savedIn(draft, name);
  const typed = useTyped(place);
  const shared = {
    label: say(label),
    description: say(hint),
    lang: language,
    readOnly: !may,
    maxLength: FIELD_LIMIT,
    autoComplete: 'off',
    value: typed?.text ?? saved.text,
    onBlur: () => writing.leave(place),
  };
  return (
    <div className="report-field" data-unsaved={typed !== undefined}>
      {long ? (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={24}
          onChange={(event) => writing.type(place, event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...shared}
          onChange={(event) => writing.type(place, event.currentTarget.value)}
        />
      )}
      <FieldState typed={typed} saved={saved} />
      {typed?.theirs && may && (
        <Conflict
          label={say(label)}
          theirs={typed.theirs}
          onSettle={(how) => writing.settle(place, how)}
        />
      )}
    </div>
  );
}
