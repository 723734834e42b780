import { Button } from '@mantine/core';
import { useState } from 'react';
import { SentenceText } from '../ui/SentenceText.tsx';
import { CatalogueFaults } from './CatalogueFaults.tsx';
import { useSay } from './language.tsx';
import { useWorld } from './world.ts';

/** What the console has to say about itself: read once, closed by the reader. */
export function NoticeBar() {
  const say = useSay();
  const notices = useWorld((world) => world.notices);
  const trouble = useWorld((world) => world.catalogueTrouble);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      {trouble && <CatalogueFaults trouble={trouble} />}
      {notices
        .map((notice) => ({ notice, key: JSON.stringify(notice) }))
        .filter(({ key }) => !closed.has(key))
        .map(({ notice, key }) => (
          <div className="notice" key={key}>
            <p>
              <SentenceText of={notice} />
            </p>
            <Button variant="subtle" onClick={() => setClosed(new Set([...closed, key]))}>
              {say('frame.close')}
            </Button>
          </div>
        ))}
    </>
  );
}
