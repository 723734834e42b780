import { useSay } from '../app/language.tsx';
import { type KeyGroup, pressOf } from './keyTable.ts';

/** What each key of a group does. */
export function KeyLines({ group }: { group: KeyGroup }) {
  const say = useSay();
  return (
    <dl>
      {group.keys.map((key) => (
        <div key={key.name}>
          <dt>
            <kbd>{pressOf(key)}</kbd>
          </dt>
          <dd>{say(key.name)}</dd>
        </div>
      ))}
    </dl>
  );
}
