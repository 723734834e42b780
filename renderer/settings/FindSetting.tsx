import { Button, TextInput } from '@mantine/core';
import { useSay } from '../app/language.tsx';

interface Props {
  query: string;
  /** How many fit; null while nothing is looked for. */
  count: number | null;
  onQuery: (query: string) => void;
}

/** One field that finds settings, and says how many. */
export function FindSetting({ query, count, onQuery }: Props) {
  const say = useSay();
  return (
    <search className="settings-find">
      <TextInput
        type="search"
        aria-label={say('settings.find')}
        aria-keyshortcuts="/"
        placeholder={`${say('settings.find')} ( / )`}
        title={say('settings.findHint')}
        value={query}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        data-find-setting
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || query === '') return;
          event.preventDefault();
          event.stopPropagation();
          onQuery('');
        }}
      />
      <span role="status">
        {count !== null && count > 0 && (
          <span className="muted">{say('settings.found', { count })}</span>
        )}
        {count === 0 && say('settings.nothing', { query: query.trim() })}
      </span>
      {count === 0 && (
        <Button variant="subtle" onClick={() => onQuery('')}>
          {say('settings.showAll')}
        </Button>
      )}
    </search>
  );
}
