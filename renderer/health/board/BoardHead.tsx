import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import {
  IconClipboardList,
  IconDeviceDesktop,
  IconSearch,
  IconTimeline,
} from '@tabler/icons-react';
import type { Ref } from 'react';
import { Link } from 'wouter';
import { BoardView } from '../../../shared/settings.ts';
import { useSay } from '../../app/language.tsx';
import { togglePanel, usePanel } from '../panel/panel.ts';
import { openWall } from '../wallboard/openWall.ts';
import { BoardKeys } from './BoardKeys.tsx';
import { Counts } from './Counts.tsx';
import { SavedViews } from './SavedViews.tsx';
import type { BoardState } from './useBoard.ts';
import { focusBoard } from './useBoardFocus.ts';
import { changeView } from './view.ts';
import './boardHead.css';

const GROUPS = BoardView.shape.group;

interface Props {
  view: BoardView;
  board: BoardState;
  searchRef: Ref<HTMLInputElement>;
}

/** The board's name, how many stand how, and how it is arranged. */
export function BoardHead({ view, board, searchRef }: Props) {
  const say = useSay();
  const panel = usePanel();
  return (
    <div className="board-head">
      <h1>{say('frame.board')}</h1>
      <Counts view={view} counts={board.counts} />
      <div className="board-tools">
        <TextInput
          ref={searchRef}
          className="board-search"
          type="search"
          aria-label={say('board.searchHint')}
          placeholder={say('board.searchHint')}
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          value={view.query}
          maxLength={200}
          onChange={(event) => changeView({ query: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              focusBoard();
            }
            if (event.key !== 'Escape' || view.query === '') return;
            event.preventDefault();
            changeView({ query: '' });
          }}
        />
        <NativeSelect
          className="board-group"
          aria-label={say('board.group')}
          value={view.group}
          data={GROUPS.options.map((of) => ({ value: of, label: say(`board.group.${of}`) }))}
          onChange={(event) => changeView({ group: GROUPS.parse(event.currentTarget.value) })}
        />
        <SavedViews view={view} />
        <Button
          variant="subtle"
          leftSection={<IconClipboardList size={16} stroke={1.5} aria-hidden />}
          aria-label={say('handlingView.title')}
          title={say('handlingView.title')}
          aria-expanded={panel?.kind === 'handling'}
          onClick={() => togglePanel({ kind: 'handling' })}
        >
          <span className="tool-name">{say('handlingView.title')}</span>
        </Button>
        <ActionIcon
          component={Link}
          href="/lanes"
          title={say('service.lanes')}
          aria-label={say('service.lanes')}
        >
          <IconTimeline size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
        <ActionIcon
          title={say('board.wallOpen')}
          aria-label={say('board.wallOpen')}
          onClick={() => void openWall()}
        >
          <IconDeviceDesktop size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
        <BoardKeys />
      </div>
    </div>
  );
}
