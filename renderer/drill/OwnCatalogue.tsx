import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { CatalogueOpener } from '../settings/CatalogueOpener.tsx';

/** The one way out of the drill: the operator's own catalogue. */
export function OwnCatalogue() {
  const say = useSay();
  const [, navigate] = useLocation();
  const may = useMayAct('catalogue.open');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <Popover position="bottom-end" width={440} trapFocus opened={open} onChange={setOpen}>
      <Popover.Target>
        <Button onClick={() => setOpen(!open)}>{say('board.ownCatalogue')}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('board.ownCatalogue')}>
        <p className="drill-hint">{say('board.ownCatalogueHint')}</p>
        <CatalogueOpener
          onOpened={() => {
            setOpen(false);
            navigate('/board');
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
