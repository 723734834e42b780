import type { MessageKey } from '../../shared/messages/index.ts';

interface Described {
  /** The name of its files in assets/help. */
  name: string;
  title: MessageKey;
  /** The views it is about, as app/routes.tsx writes their addresses. */
  at: readonly string[];
  /** The groups of the key table that hold there. */
  keys: readonly MessageKey[];
}

const LIST = [
  { name: 'start', title: 'help.topic.start', at: ['/'], keys: ['keys.window'] },
  { name: 'board', title: 'frame.board', at: ['/board'], keys: ['keys.board'] },
  { name: 'service', title: 'help.topic.service', at: ['/services/:id'], keys: [] },
  { name: 'lanes', title: 'palette.lanes', at: ['/lanes'], keys: [] },
  { name: 'wallboard', title: 'help.topic.wallboard', at: ['/wall', '/wall/choose'], keys: [] },
  { name: 'alarms', title: 'help.topic.alarms', at: [], keys: [] },
  { name: 'incidents', title: 'help.topic.incidents', at: ['/incidents'], keys: [] },
  {
    name: 'incident',
    title: 'help.topic.incident',
    at: ['/incidents/:id'],
    keys: ['keys.incidentPage', 'keys.items', 'keys.timeline'],
  },
  {
    name: 'evidence',
    title: 'help.topic.evidence',
    at: ['/incidents/:id/evidence'],
    keys: ['keys.evidence'],
  },
  { name: 'triage', title: 'triageView.title', at: ['/triage'], keys: [] },
  { name: 'runbooks', title: 'help.topic.runbooks', at: ['/runbooks'], keys: [] },
  {
    name: 'runbook',
    title: 'help.topic.runbook',
    at: ['/runbooks/:id'],
    keys: ['keys.runbookPage'],
  },
  { name: 'terminal', title: 'help.topic.terminal', at: [], keys: ['keys.inTerminal'] },
  { name: 'recordings', title: 'help.topic.recordings', at: ['/recordings'], keys: [] },
  {
    name: 'recording',
    title: 'help.topic.recording',
    at: ['/recordings/:id'],
    keys: ['keys.recording'],
  },
  { name: 'reports', title: 'help.topic.reports', at: ['/reports'], keys: [] },
  {
    name: 'report',
    title: 'help.topic.report',
    at: ['/reports/:incident'],
    keys: ['keys.report'],
  },
  { name: 'bundle', title: 'bundleView.title', at: ['/bundle/:code'], keys: [] },
  { name: 'handover', title: 'frame.handover', at: ['/handover'], keys: [] },
  { name: 'seat', title: 'help.topic.seat', at: [], keys: [] },
  {
    name: 'settings',
    title: 'frame.settings',
    at: ['/settings/:setting?'],
    keys: ['frame.settings'],
  },
  {
    name: 'catalogue',
    title: 'help.topic.catalogue',
    at: ['/catalogue'],
    keys: ['keys.catalogue'],
  },
  { name: 'drill', title: 'help.topic.drill', at: [], keys: ['tour.title'] },
  { name: 'access', title: 'help.topic.access', at: [], keys: [] },
] as const satisfies readonly Described[];

export type TopicName = (typeof LIST)[number]['name'];

/** One page of help: what it is called, and where it is the help of the present view. */
export interface Topic extends Described {
  name: TopicName;
}

/** Every page of help, in the order in which an operator meets what they are about. */
export const TOPICS: readonly Topic[] = LIST;

/** The page of help with a name; null where there is none. */
export function topicNamed(name: string): Topic | null {
  return TOPICS.find((topic) => topic.name === name) ?? null;
}

/** The page of help for the view at an address; the first one where no view has that address. */
export function topicAt(address: string): Topic {
  const path = address.split('?')[0] ?? '';
  return TOPICS.find(({ at }) => at.some((pattern) => fits(path, pattern))) ?? LIST[0];
}

function fits(path: string, pattern: string): boolean {
  const given = path.split('/');
  const wanted = pattern.split('/');
  if (given.length > wanted.length) return false;
  return wanted.every((part, i) => {
    if (part.endsWith('?')) return given[i] !== '';
    return part.startsWith(':') ? Boolean(given[i]) : part === given[i];
  });
}
