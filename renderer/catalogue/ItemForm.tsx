import { useLanguage, useSay } from '../app/language.tsx';
import { CheckFields } from './CheckFields.tsx';
import { Fields } from './Fields.tsx';
import { CHANNEL_TYPES, channelFields, itemFields } from './fields.ts';
import { ItemKeys } from './ItemKeys.tsx';
import { itemWords, namedAt, nameOf, type Part, textAt, valueAt } from './part.ts';
import type { ItemList } from './sections.ts';
import { type Editing, goTo } from './session.ts';
import { TestCheck } from './TestCheck.tsx';
import { TypeChoice } from './TypeChoice.tsx';
import type { Path } from './text/read.ts';

interface Props {
  editing: Editing;
  part: Part;
  item: NonNullable<Part['item']>;
  fixed: boolean;
}

/** The form of one item of a list: a check, a channel, a control, a level. */
export function ItemForm({ editing, part, item: { list, index }, fixed }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { value } = editing.written;
  const all = [...part.at, list];
  const at = [...all, index];
  const nameless = say('catalogueEdit.nameless');
  const name = itemWords(list, valueAt(value, at), language).name || nameless;
  const owner =
    part.kind === 'plan'
      ? say(`catalogueEdit.${part.of}`)
      : nameOf(valueAt(value, part.at), language) || nameless;
  return (
    <>
      <button type="button" className="catalogue-back" onClick={() => goTo(part.at)}>
        ← {owner}
      </button>
      <h2>{name}</h2>
      {!fixed && <ItemKeys editing={editing} list={all} index={index} name={name} />}
      {list === 'checks' && <TestCheck editing={editing} at={at} />}
      {list === 'controls' && <TestCheck editing={editing} at={[...at, 'check']} />}
      <div className="settings-fields">
        <ItemFields editing={editing} at={at} list={list} owner={part.at} fixed={fixed} />
      </div>
    </>
  );
}

interface FieldsProps {
  editing: Editing;
  at: Path;
  list: ItemList;
  owner: Path;
  fixed: boolean;
}

function ItemFields({ list, owner, ...props }: FieldsProps) {
  const { editing, at } = props;
  switch (list) {
    case 'checks':
      return <CheckFields {...props} />;
    case 'controls':
      return (
        <>
          <Fields {...props} fields={itemFields(list)} />
          <CheckFields {...props} at={[...at, 'check']} />
        </>
      );
    case 'channels': {
      const written = textAt(editing.written.value, [...at, 'type']);
      const type = CHANNEL_TYPES.find((one) => one === written);
      return (
        <>
          <TypeChoice {...props} types={CHANNEL_TYPES} of="channel" />
          {type && <Fields key={type} {...props} fields={channelFields(type)} />}
        </>
      );
    }
    case 'levels':
      return <Fields {...props} fields={itemFields(list)} />;
    case 'starts': {
      const levels = namedAt(editing.written.value, [...owner, 'levels']);
      return (
        <Fields
          {...props}
          fields={itemFields(list)}
          known={({ path }) => (path[0] === 'level' ? levels : [])}
        />
      );
    }
  }
}
