import { navigate } from 'wouter/use-hash-location';
import type { CallName } from '../../shared/contract.ts';
import { messages } from '../../shared/messages/index.ts';
import type { Seat } from '../../shared/operator.ts';
import type { Proposal } from '../../shared/proposal.ts';
import { type Settings, Theme } from '../../shared/settings.ts';
import { LANGUAGES } from '../../shared/words.ts';
import { hush } from '../alarms/sound.ts';
import { mute } from '../alarms/store.ts';
import { call } from '../bridge.ts';
import { lockSeat, openSeat } from '../desk/desk.ts';
import { allows } from '../desk/seat.ts';
import { openWall } from '../health/wallboard/openWall.ts';
import { keepIncident } from '../incidents/store.ts';
import { forgetProposal } from '../proposals/store.ts';
import { changeSettings } from '../settings/store.ts';
import { setPanelOpen } from '../terminal/panel.ts';
import { screenOf } from '../terminal/screens.ts';
import { openSession } from '../terminal/store.ts';
import { startTour } from '../tour/store.ts';
import type { Act, Entry } from './entry.ts';
import { inBoth, sayAround } from './places.ts';
import { type Services, serviceActions } from './serviceActions.ts';
import { float } from './store.ts';

/** What decides which commands are offered. */
export interface Situation extends Services {
  seat: Seat | null;
  settings: Settings;
  proposals: readonly Proposal[];
  /** Whether an alarm calls. */
  calling: boolean;
  inDrill: boolean;
}

/** Every command that who sits here may give now. */
export function actions(now: Situation): Entry[] {
  const may = (name: CallName) => allows(now.seat, name);
  return [
    ...(may('proposals.accept') ? proposalActions(now.proposals) : []),
    ...seatActions(now.seat),
    ...(now.calling ? [command('mute', 'palette.mute', doing(silenceNow))] : []),
    command('wall', 'palette.wall', { kind: 'ask', ask: openWall }),
    command(
      'terminal',
      now.settings.terminalOpen ? 'palette.terminalHide' : 'palette.terminal',
      doing(() => setPanelOpen(!now.settings.terminalOpen)),
    ),
    ...(may('terminal.open')
      ? [command('session', 'palette.newSession', { kind: 'ask', ask: newSession })]
      : []),
    ...lookActions(now.settings),
    command(
      'keys',
      'keys.sheet',
      doing(() => float('keys')),
    ),
    ...(now.inDrill ? [command('tour', 'tour.start', doing(startTour))] : []),
    ...(may('incidents.open') ? serviceActions(now) : []),
  ];
}

function command(id: string, key: Parameters<typeof inBoth>[0], act: Act): Entry {
  return { id: `do ${id}`, section: 'actions', name: inBoth(key), act };
}

function doing(run: () => void): Act {
  return { kind: 'do', run };
}

function proposalActions(proposals: readonly Proposal[]): Entry[] {
  return proposals.map((proposal) => ({
    id: `accept ${proposal.id}`,
    section: 'actions',
    name: proposal.join
      ? {
          ko: inBoth('palette.join', { number: proposal.join.number, title: proposal.title.ko }).ko,
          en: inBoth('palette.join', { number: proposal.join.number, title: proposal.title.en }).en,
        }
      : sayAround('palette.accept', 'title')(proposal.title),
    act: { kind: 'ask', ask: () => accept(proposal) },
  }));
}

async function accept({ id, join }: Proposal): Promise<void> {
  const incident = await call('proposals.accept', { proposal: id, join: join !== null });
  forgetProposal(id);
  keepIncident(incident);
  navigate(`/incidents/${incident.id}`);
}

/** A seat without a PIN cannot be locked, and a locked one not again. */
function seatActions(seat: Seat | null): Entry[] {
  if (!seat) return [];
  const lockable = seat.operator.hasPin && !seat.locked;
  return [
    command('seat', 'desk.seat.switch', doing(openSeat)),
    ...(lockable
      ? [
          command(
            'lock',
            'desk.seat.lock',
            doing(() => void lockSeat()),
          ),
        ]
      : []),
  ];
}

function lookActions(settings: Settings): Entry[] {
  return [
    ...Theme.options
      .filter((theme) => theme !== settings.theme)
      .map(
        (theme): Entry => ({
          id: `theme ${theme}`,
          section: 'actions',
          name: sayAround('palette.theme', 'theme')(messages[`settings.theme.${theme}`]),
          act: { kind: 'ask', ask: () => changeSettings({ theme }) },
        }),
      ),
    ...LANGUAGES.filter((language) => language !== settings.language).map(
      (language): Entry => ({
        id: `language ${language}`,
        section: 'actions',
        name: sayAround('palette.language', 'language')(messages[`settings.language.${language}`]),
        act: { kind: 'ask', ask: () => changeSettings({ language }) },
      }),
    ),
  ];
}

function silenceNow(): void {
  mute();
  hush();
}

async function newSession(): Promise<void> {
  setPanelOpen(true);
  const { id } = await openSession();
  screenOf(id).focus();
}
