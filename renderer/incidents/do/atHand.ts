import { z } from 'zod';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What the left column of one incident shows, beside its checklists. */
const AtHand = z.object({
  /** Where there is room for one only. */
  view: z.enum(['checklist', 'runbook']).default('checklist'),
  runbook: z.string().nullable().default(null),
  /** The step somebody was led to. */
  step: z.string().nullable().default(null),
  service: z.string().nullable().default(null),
});
export type AtHand = z.infer<typeof AtHand>;

const atHandStore = createStore<Readonly<Record<string, AtHand>>>(() => ({}));

const place = (incident: string): string => `do ${incident}`;

/** What a reload or a look at another view must not lose; the window forgets it with its tab. */
function remembered(incident: string): AtHand {
  try {
    return AtHand.parse(JSON.parse(sessionStorage.getItem(place(incident)) ?? '{}'));
  } catch {
    // Written by an older window.
    return AtHand.parse({});
  }
}

function keptFor(incident: string): AtHand {
  const known = atHandStore.getState()[incident];
  if (known) return known;
  const kept = remembered(incident);
  atHandStore.setState({ [incident]: kept });
  return kept;
}

/** Shows something else in an incident's left column. */
export function lay(incident: string, change: Partial<AtHand>): void {
  const next = { ...keptFor(incident), ...change };
  sessionStorage.setItem(place(incident), JSON.stringify(next));
  atHandStore.setState({ [incident]: next });
}

export function useAtHand(incident: string): AtHand {
  return useStore(atHandStore, (all) => all[incident]) ?? remembered(incident);
}
