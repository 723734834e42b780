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
  const [closed, setClosed] = useState<ReadonlySet<unknown>>(new Set());
  return (
    <>
      {trouble && <CatalogueFaults trouble={trouble} />}
      {notices
        .filter((notice) => !closed.has(notice))
        .map((notice) => (
          <div className="notice" key={JSON.stringify(notice)}>
            <p>
              <SentenceText of={notice} />
            </p>
            <Button variant="subtle" onClick={() => setClosed(new Set([...closed, notice]))}>
              {say('frame.close')}
            </Button>
          </div>
        ))}
    </>
  );
}
