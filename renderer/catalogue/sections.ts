/** The lists of a catalogue whose entries have a form. */
export const SECTIONS = [
  'services',
  'organisations',
  'grounds',
  'contacts',
  'maintenance',
  'ssh',
  'scales',
  'deadlines',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Of these the console ships some, in whose place all that are written come. */
const SHIPPED = ['scales', 'deadlines'] as const;
type Shipped = (typeof SHIPPED)[number];

export const isShipped = (section: Section): section is Shipped =>
  SHIPPED.some((one) => one === section);

/** What a catalogue says once, of the watching as a whole; each has a form. */
export const PLANS = ['alarms', 'station', 'judging', 'notices', 'keep', 'push'] as const;
export type Plan = (typeof PLANS)[number];

/** Lists in an entry or a plan whose items have a form of their own. */
export const ITEM_LISTS: Readonly<Partial<Record<Section | Plan, readonly ItemList[]>>> = {
  services: ['checks'],
  scales: ['levels', 'starts'],
  alarms: ['channels'],
  station: ['controls'],
};
export type ItemList = 'checks' | 'levels' | 'starts' | 'channels' | 'controls';
export const ALL_ITEM_LISTS = Object.values(ITEM_LISTS).flat();
