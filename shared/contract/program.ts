import { z } from 'zod';
import { Settings } from '../settings.ts';
import { UpdateState } from '../updates.ts';
import { WallDisplay } from '../wallDisplay.ts';
import { call, done, nothing } from './call.ts';
import { SavedFile } from './savedFile.ts';

/** Calls about the installed program: updates, support and its wallboard. */
export const programCalls = {
  'updates.state': call(nothing, UpdateState),
  /** Where they come from from now on; null for nowhere. */
  'updates.from': call(z.strictObject({ from: Settings.shape.updateFrom }), UpdateState),
  /** Asks the folder or the server, which nothing else does. */
  'updates.look': call(nothing, UpdateState),
  /** Fetches what is offered and verifies it. */
  'updates.prepare': call(nothing, UpdateState),
  /** Quits into the system's installer, where there is one. */
  'updates.install': call(nothing, UpdateState),

  /** Where the program's log lies, and how much of it, bytes. */
  'support.logs': call(nothing, z.object({ folder: z.string(), bytes: z.number().int() })),
  /** What a maintainer needs to find a fault, in one file without secrets or personal data. */
  'support.save': call(z.strictObject({ addresses: z.boolean() }), SavedFile),

  /** Displays on which the wallboard can have a window of its own; none in the browser. */
  'wallboard.displays': call(nothing, z.array(WallDisplay)),
  /** Shows the wallboard on a display, or takes it down. */
  'wallboard.show': call(z.strictObject({ display: z.number().int(), shown: z.boolean() }), done),
};
