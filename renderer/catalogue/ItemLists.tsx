import { Button } from '@mantine/core';
import { useLanguage, useSay } from '../app/language.tsx';
import { faultAtPath } from './faultPlaces.ts';
import { idsAt, itemWords, listAt, type Part } from './part.ts';
import { newItem } from './samples.ts';
import { ITEM_LISTS, type ItemList } from './sections.ts';
import { change, type Editing, goTo } from './session.ts';
import { WholeFault } from './WholeFault.tsx';

interface Props {
  editing: Editing;
  /** The entry or the plan. */
  part: Part;
  fixed: boolean;
}

/** What stands in an entry or a plan as items with forms of their own. */
export function ItemLists({ part, ...props }: Props) {
  return ITEM_LISTS[part.of]?.map((list) => (
    <Items key={list} {...props} part={part} list={list} />
  ));
}

function Items({ editing, part, list, fixed }: Props & { list: ItemList }) {
  const say = useSay();
  const language = useLanguage();
  const at = [...part.at, list];
  const { value } = editing.written;
  const items = listAt(value, at);
  const name = say(`catalogueEdit.${list}`);
  const add = () => {
    const [level = ''] = idsAt(value, [...part.at, 'levels']);
    const item = newItem(list, idsAt(value, at), level);
    if (change([{ kind: 'insert', path: at, index: items.length, value: item }])) {
      goTo([...at, items.length]);
    }
  };
  return (
    <section className="catalogue-items" aria-label={name}>
      <h3>{name}</h3>
      <p className="muted">{say(`catalogueHelp.${list}`)}</p>
      <WholeFault editing={editing} at={at} />
      <ul>
        {items.map((item, n) => {
          const words = itemWords(list, item, language);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or twice while typing.
            <li key={n}>
              <button
                type="button"
                className="catalogue-line"
                data-wrong={faultAtPath(editing.placed, [...at, n]) !== null}
                onClick={() => goTo([...at, n])}
              >
                <span className="clip">{words.name || say('catalogueEdit.nameless')}</span>
                <span className="catalogue-id clip">{words.more}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {!fixed && <Button onClick={add}>{say(`catalogueEdit.add.${list}`)}</Button>}
    </section>
  );
}
