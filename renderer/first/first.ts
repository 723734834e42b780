import '../app/theme.css';
import '../app/controls.css';
import { FIRST_BOARD_PATH } from '../../shared/wire.ts';
import { drawFirstBoard } from './draw.ts';
import { sayNotRead } from './notRead.ts';
import { isFirstBoard } from './read.ts';

/** A window that nobody sees draws no frame; it is not waited for. Milliseconds. */
const FRAME_MS = 200;

// What a page reads first of all: it is small, so that the board of last time is on the screen before
// everything else is run. That then takes its place.
const onBoard = /^(#\/(board)?)?$/.test(location.hash);
void (onBoard ? showFirstBoard().catch(() => {}) : Promise.resolve())
  .then(() => import('../main.tsx'))
  .catch(sayNotRead);

/** Shows it where the host has kept one. @returns once it is painted */
async function showFirstBoard(): Promise<void> {
  const answer = await fetch(`.${FIRST_BOARD_PATH}`);
  const board: unknown = answer.status === 200 ? await answer.json() : null;
  const root = document.getElementById('root');
  if (!isFirstBoard(board) || !root) return;
  drawFirstBoard(root, board);
  await painted();
}

/** The task after a frame is begun once that frame is drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, FRAME_MS);
  });
}
