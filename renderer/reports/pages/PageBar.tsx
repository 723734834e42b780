import { ActionIcon, SegmentedControl, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useSay } from '../../app/language.tsx';
import { ZOOMS, type Zoom, zoomOf } from './zoom.ts';

interface Props {
  /** The page in sight, from 1. */
  at: number;
  total: number;
  making: boolean;
  zoom: Zoom;
  field: RefObject<HTMLInputElement | null>;
  onJump(page: number): void;
  onZoom(zoom: Zoom): void;
}

/** Which page is in sight, the way to another one, and how large they are. */
export function PageBar({ at, total, making, zoom, field, onJump, onZoom }: Props) {
  const say = useSay();
  // What is typed, until Enter.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className="report-page-bar">
      <ActionIcon
        aria-label={say('reportView.previousPage')}
        title={`${say('reportView.previousPage')} ([)`}
        disabled={at <= 1}
        onClick={() => onJump(at - 1)}
      >
        <IconChevronUp size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={say('reportView.nextPage')}
        title={`${say('reportView.nextPage')} (])`}
        disabled={at >= total}
        onClick={() => onJump(at + 1)}
      >
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <form
        className="report-page-at num"
        onSubmit={(event) => {
          event.preventDefault();
          const page = Number(typed ?? '');
          if (page >= 1 && Number.isInteger(page)) onJump(page);
          setTyped(null);
        }}
      >
        <TextInput
          ref={field}
          aria-label={say('reportView.pageNumber')}
          title={`${say('reportView.pageNumber')} (G)`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          value={typed ?? (total === 0 ? '' : String(at))}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
        />
        {total > 0 && <span>/ {total}</span>}
      </form>
      <p className="report-making" role="status" data-making={making}>
        {making && say('reportView.preparing')}
      </p>
      <SegmentedControl
        aria-label={say('reportView.zoom')}
        value={zoom}
        data={ZOOMS.map((value) => ({ value, label: say(`reportView.zoom.${value}`) }))}
        onChange={(value) => onZoom(zoomOf(value))}
      />
    </div>
  );
}
