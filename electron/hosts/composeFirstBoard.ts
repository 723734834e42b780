import { type Arrangement, arrange, placesOf } from '../../shared/arrange.ts';
import { causesOf } from '../../shared/causes.ts';
import {
  FIRST_LINES,
  FIRST_TEXT,
  type FirstBoard,
  type FirstLine,
  type FirstService,
} from '../../shared/firstBoard.ts';
import type { CheckHealth } from '../../shared/health.ts';
import type { LastBoard } from '../../shared/lastBoard.ts';
import { type Say, sayIn } from '../../shared/messages/say.ts';
import type { Sentence } from '../../shared/problem.ts';
import { PLAIN_VIEW } from '../../shared/settings.ts';
import { type Standing, standingOf } from '../../shared/standing.ts';
import { clockTime, dayOf } from '../../shared/time.ts';
import type { Language } from '../../shared/words.ts';

/** The top of a last board in words. @param catalogue the absolute path of what it is of */
export function composeFirstBoard(board: LastBoard, catalogue: string): FirstBoard {
  const { language, theme } = board.settings;
  const say = sayIn(language);
  const when = { day: dayOf(board.now, language), time: clockTime(board.now) };
  return {
    catalogue,
    language,
    theme,
    heading: say('frame.board'),
    notices: say('frame.notices'),
    notice: say('frame.lastKnown', when),
    lines: linesOf(board, say, language).slice(0, FIRST_LINES),
  };
}

/** As the page arranges its board before anybody has arranged it otherwise. */
function linesOf(board: LastBoard, say: Say, language: Language): FirstLine[] {
  const { grounds, handling, services, station } = board;
  const health = new Map(board.health.map((one) => [one.check, one]));
  const standings = new Map(services.map((one) => [one.id, standingOf(one, health)]));
  const { groups, needs } = arrange({
    services: new Map(services.map((one) => [one.id, one])),
    places: placesOf(services, grounds, PLAIN_VIEW.group),
    standings,
    causes: causesOf(services, grounds, (check) => health.get(check)),
    acknowledged: new Set(handling.acknowledgements.map(({ service }) => service)),
    silenced: new Set(),
    wanted: () => true,
  });
  const lines: FirstLine[] = [
    { kind: 'title', of: 'needs', text: say('board.needs'), count: needs.length },
    ...needs.map(({ cause, inHand }): FirstLine => {
      const count = cause.services.length;
      const [first = ''] = cause.services;
      return {
        kind: 'need',
        name: cause.root.name[language],
        ...stateOf(say, { flapping: false, stale: false, ...standings.get(first), ...cause }),
        likely: cause.root.kind === 'ground' ? say('board.likely') : '',
        drags: count > 1 ? say('board.drags', { count }) : '',
        inHand,
        reason: told(say, cause.reason),
      };
    }),
  ];
  if (needs.length === 0) {
    const calm = station?.state === 'cutOff' ? 'board.calmUnknown' : 'board.calm';
    lines.push({ kind: 'calm', text: say(calm) });
  }
  const quiet = groups.reduce((sum, group) => sum + group.services.length, 0);
  if (quiet > 0)
    lines.push({ kind: 'title', of: 'others', text: say('board.others'), count: quiet });
  return [...lines, ...groups.flatMap((group) => groupLines(group, health, say, language))];
}

function groupLines(
  { name, services }: Arrangement['groups'][number],
  health: ReadonlyMap<string, CheckHealth>,
  say: Say,
  language: Language,
): FirstLine[] {
  const text = name ? name[language] : say(`board.noGroup.${PLAIN_VIEW.group}`);
  return [
    { kind: 'group', text, count: services.length },
    ...services.map((service): FirstLine => {
      const standing = standingOf(service, health);
      const { check, state } = standing;
      const why = state === 'up' || state === 'pending' ? null : health.get(check ?? '')?.reason;
      return {
        kind: 'quiet',
        name: service.name[language],
        ...stateOf(say, standing),
        reason: why ? told(say, why) : '',
      };
    }),
  ];
}

type StateOf = Pick<Standing, 'state' | 'firm' | 'flapping' | 'stale'>;

function stateOf(
  say: Say,
  { state, firm, flapping, stale }: StateOf,
): Omit<FirstService, 'name' | 'reason'> {
  const flaps = flapping ? say('board.trait.flapping') : '';
  return { state, firm, word: say(`state.${state}`), flaps, stale };
}

function told(say: Say, { key, params }: Sentence): string {
  return say(key, params).slice(0, FIRST_TEXT);
}
