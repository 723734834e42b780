import type {
  FirstBoard,
  FirstLine,
  FirstNeed,
  FirstQuiet,
  FirstService,
} from '../../shared/firstBoard.ts';
import { cellAcross, columnsOf, heightOf, type Room, roomOf } from '../health/board/lines.ts';
import { ABOVE_WAVE, type Shape, shapesOf, WAVE } from '../ui/stateShapes.ts';
import { element } from './element.ts';
import { showLook } from './look.ts';
import '../app/frame.css';
import '../ui/stateMark.css';
import '../health/board/boardHead.css';
import '../health/board/board.css';
import '../health/board/needs.css';
import '../health/board/quiet.css';

type WholeLine = Exclude<FirstLine, FirstQuiet>;

/** Draws a first board where the window's own will stand, by the same styles and measures. */
export function drawFirstBoard(root: HTMLElement, board: FirstBoard): void {
  showLook(board);
  const lines = element('ul', 'board-lines');
  const scroller = element('div', 'board-scroller', lines);
  const head = element('div', 'board-head', element('h1', '', board.heading));
  const view = element('main', 'frame-view', element('div', 'board', head, scroller));
  view.dataset.stale = 'true';
  // It can be looked at, and no more.
  scroller.inert = true;
  const notices = element('section', 'frame-notices', element('p', 'notice', board.notice));
  notices.ariaLabel = board.notices;
  root.replaceChildren(
    element('div', 'frame', element('div', 'rail'), element('div', 'top-bar'), notices, view),
  );
  const { paddingLeft, paddingRight } = getComputedStyle(scroller);
  const width = scroller.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  const room = roomOf(width);
  scroller.dataset.room = room;
  lines.append(...drawLines(board.lines, room, columnsOf(width), scroller.clientHeight));
}

/** @param height pixels; what is below is not drawn */
function drawLines(
  lines: readonly FirstLine[],
  room: Room,
  columns: number,
  height: number,
): HTMLElement[] {
  const drawn: HTMLElement[] = [];
  let top = 0;
  let column = 0;
  for (const [i, line] of lines.entries()) {
    if (top > height) break;
    const place = line.kind === 'quiet' ? drawQuiet(line, column, columns) : drawLine(line);
    place.style.transform = `translateY(${top}px)`;
    if (line.kind !== 'quiet') place.style.height = `${heightOf(line.kind, room)}px`;
    drawn.push(place);
    column = line.kind === 'quiet' ? (column + 1) % columns : 0;
    // A row of quiet services ends with its last column, or with its group.
    const open = line.kind === 'quiet' && column > 0 && lines[i + 1]?.kind === 'quiet';
    if (!open) {
      top += heightOf(line.kind, room);
      column = 0;
    }
  }
  return drawn;
}

function drawLine(line: WholeLine): HTMLElement {
  const place = element('li', 'board-line', ...contentOf(line));
  place.dataset.kind = line.kind;
  if (line.kind === 'title') place.dataset.of = line.of;
  if (line.kind === 'need') {
    place.dataset.state = line.state;
    place.dataset.inHand = String(line.inHand);
  }
  return place;
}

function contentOf(line: WholeLine): HTMLElement[] {
  switch (line.kind) {
    case 'calm':
      return [element('p', 'muted', line.text)];
    case 'title': {
      const count = line.count > 0 ? [element('span', 'muted num', String(line.count))] : [];
      return [element('div', 'board-title', element('h2', '', line.text), ...count)];
    }
    case 'group': {
      const count = element('span', 'muted num', String(line.count));
      return [element('h3', 'group-title', element('span', 'clip', line.text), count)];
    }
    case 'need':
      return [
        element('div', 'need-state', mark(line), word(line)),
        element('div', 'need-name', ...nameOf(line)),
        element('div', 'need-drags num', line.drags),
        element('div', 'need-reason', element('span', '', line.reason)),
      ];
  }
}

function nameOf({ likely, name }: FirstNeed): HTMLElement[] {
  if (likely === '') return [element('span', 'service-link clip', name)];
  return [
    element('span', 'need-ground clip', name),
    element('span', 'need-likely muted clip', likely),
  ];
}

function drawQuiet(service: FirstQuiet, column: number, columns: number): HTMLElement {
  const told = element('span', 'quiet-word', word(service));
  if (service.reason !== '') told.append(element('span', 'quiet-reason clip', service.reason));
  const row = element(
    'div',
    'quiet',
    mark(service),
    element('span', 'service-link clip', service.name),
    told,
  );
  row.dataset.state = service.state;
  row.dataset.stale = String(service.stale);
  row.dataset.reason = String(service.reason !== '' || service.flaps !== '' || service.stale);
  const place = element('li', 'quiet-place', row);
  Object.assign(place.style, cellAcross(column, columns));
  return place;
}

function word({ firm, flaps, state, word: said }: FirstService): HTMLElement {
  const span = element('span', 'state-word', said);
  if (flaps !== '') span.append(element('span', 'state-flaps', ` ${flaps}`));
  span.dataset.state = state;
  span.dataset.soft = String(!firm);
  return span;
}

const SVG = 'http://www.w3.org/2000/svg';
const BOX = { class: 'state-mark', width: 14, height: 14, viewBox: '0 0 14 14' };

function mark({ firm, flaps, stale, state }: FirstService): SVGElement {
  const told = { 'data-state': state, 'data-faded': String(stale), 'aria-hidden': 'true' };
  const picture = drawn('svg', { ...BOX, ...told });
  const shapes = shapesOf(state, firm).map(([name, attributes]) => drawn(name, attributes));
  if (flaps === '') {
    picture.append(...shapes);
  } else {
    const above = drawn('g', { transform: ABOVE_WAVE });
    above.append(...shapes);
    picture.append(above, drawn(...WAVE));
  }
  return picture;
}

function drawn(name: string, attributes: Shape[1]): SVGElement {
  const part = document.createElementNS(SVG, name);
  setAll(part, attributes);
  return part;
}

/** @param attributes named as React has them, or as SVG has */
function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const plain = name.replace(/^stroke[A-Z]/, (start) => `stroke-${start.at(-1)?.toLowerCase()}`);
    element.setAttribute(plain, String(value));
  }
}
