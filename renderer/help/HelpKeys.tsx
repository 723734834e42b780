import { useSay } from '../app/language.tsx';
import { KeyLines } from '../palette/KeyLines.tsx';
import { KEY_TABLE } from '../palette/keyTable.ts';
import { float } from '../palette/store.ts';
import type { Topic } from './topics.ts';

/** The keys that hold in a view, from the table by which the window listens. */
export function HelpKeys({ topic }: { topic: Topic }) {
  const say = useSay();
  const groups = KEY_TABLE.filter(({ name }) => topic.keys.includes(name));
  return (
    <section className="help-keys" aria-label={say('help.keys')}>
      {groups.map((group) => (
        <section key={group.name} aria-label={say(group.name)}>
          <h3>{`${say('help.keys')}: ${say(group.name)}`}</h3>
          <KeyLines group={group} />
        </section>
      ))}
      <button type="button" className="help-link" onClick={() => float('keys')}>
        {`${say('help.keysEverywhere')} (?)`}
      </button>
    </section>
  );
}
