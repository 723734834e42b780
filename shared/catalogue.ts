import { z } from 'zod';
import { CHECK_TYPES, Check } from './checks/check.ts';
import { Id, Name } from './checks/fields.ts';
import { DeadlinePlan } from './deadline.ts';
import {
  AlarmPlan,
  JudgingPlan,
  KeepPlan,
  MaintenancePlan,
  NoticePlan,
  PushPlan,
  StationPlan,
} from './plans.ts';
import { ScalePlan } from './scale.ts';
import { SshTarget } from './sshTarget.ts';
import { Bilingual } from './words.ts';

/**
 * The catalogue: what is watched. These schemas read the YAML a person writes; the inferred types
 * are what the rest of the console works with (durations in milliseconds, names in two languages).
 * `assets/schemas/catalogue.json` is made from them for editors.
 */

export const Organisation = z.strictObject({ id: Id, name: Name });
export type Organisation = z.infer<typeof Organisation>;

/** What services stand on together: a datacentre, a network, a login gateway. */
export const Ground = z.strictObject({
  id: Id,
  name: Name,
  kind: z
    .enum(['datacentre', 'network', 'load-balancer', 'authentication', 'storage', 'dns', 'other'])
    .default('other'),
  standsOn: z.array(Id).max(50).default([]),
  service: Id.optional().meta({
    description: "The service whose health tells this ground's own",
  }),
});
export type Ground = z.infer<typeof Ground>;

export const Contact = z.strictObject({
  id: Id,
  name: Name,
  duty: Name.optional(),
  phone: z.string().max(50).optional(),
  email: z.email().max(254).optional(),
});
export type Contact = z.infer<typeof Contact>;

export const Service = z.strictObject({
  id: Id,
  name: Name,
  owner: Id,
  grade: z.number().int().min(1).max(4).optional().meta({ description: '정보시스템 등급, 1 to 4' }),
  description: Name.optional(),
  standsOn: z.array(Id).max(50).default([]),
  contacts: z.array(Id).max(50).default([]),
  runbooks: z.array(Id).max(50).default([]),
  checklist: Id.optional().meta({
    description: 'The checklist an incident of this service starts with',
  }),
  checks: z.array(Check).min(1).max(200),
});
export type Service = z.infer<typeof Service>;

/** One file of a catalogue. A folder's files are merged into one catalogue. */
export const CatalogueFile = z.strictObject({
  organisations: z.array(Organisation).max(5000).default([]),
  grounds: z.array(Ground).max(5000).default([]),
  contacts: z.array(Contact).max(5000).default([]),
  services: z.array(Service).max(20_000).default([]),
  ssh: z
    .array(SshTarget)
    .max(1000)
    .default([])
    .meta({ description: 'Computers the terminal can reach' }),
  station: StationPlan.optional(),
  judging: JudgingPlan.optional(),
  notices: NoticePlan.optional(),
  alarms: AlarmPlan.optional(),
  maintenance: z.array(MaintenancePlan).max(1000).default([]),
  keep: KeepPlan.optional(),
  push: PushPlan.optional(),
  scales: z
    .array(ScalePlan)
    .max(20)
    .optional()
    .meta({ description: 'In place of the shipped scales' }),
  deadlines: z
    .array(DeadlinePlan)
    .max(100)
    .optional()
    .meta({ description: 'In place of the shipped deadlines' }),
});
export type Catalogue = z.infer<typeof CatalogueFile> & {
  /** Values that came by `${secret:NAME}`: they are masked wherever they would be shown. */
  readonly secrets?: readonly string[];
};

export const EMPTY_CATALOGUE: Catalogue = {
  organisations: [],
  grounds: [],
  contacts: [],
  services: [],
  ssh: [],
  maintenance: [],
};

/** The page's copy of a check: what to show, without secrets that its request may carry. */
export const CheckSummary = z.object({
  id: z.string(),
  key: z.string(),
  name: Bilingual,
  type: z.enum(CHECK_TYPES),
  target: z.string(),
  interval: z.number(),
  timeout: z.number(),
  attempts: z.number(),
  latency: z.object({ degraded: z.number().optional(), down: z.number().optional() }),
});
export type CheckSummary = z.infer<typeof CheckSummary>;

export const GroundSummary = z.object({
  id: z.string(),
  name: Bilingual,
  kind: z.string(),
  /** Ids of grounds and services. */
  standsOn: z.array(z.string()),
  /** The service whose health tells this ground's own. */
  service: z.string().nullable(),
});
export type GroundSummary = z.infer<typeof GroundSummary>;

export const ServiceSummary = z.object({
  id: z.string(),
  name: Bilingual,
  owner: z.object({ id: z.string(), name: Bilingual }),
  grade: z.number().nullable(),
  description: Bilingual.nullable(),
  standsOn: z.array(z.object({ id: z.string(), name: Bilingual, kind: z.string() })),
  contacts: z.array(
    z.object({
      name: Bilingual,
      duty: Bilingual.nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
  ),
  runbooks: z.array(z.string()),
  checklist: z.string().nullable(),
  checks: z.array(CheckSummary),
});
export type ServiceSummary = z.infer<typeof ServiceSummary>;
