import { catalogueMessages } from './catalogue.ts';
import { drillMessages } from './drill.ts';
import { frameMessages } from './frame.ts';
import { healthMessages } from './health.ts';
import { hostMessages } from './host.ts';
import { incidentMessages } from './incidents.ts';
import { markdownMessages } from './markdown.ts';
import { problemMessages } from './problem.ts';
import { reportMessages } from './reports.ts';
import { runbookMessages } from './runbooks.ts';
import { settingsMessages } from './settings.ts';
import { terminalMessages } from './terminal.ts';

/** Every sentence of the console, by key. */
export const messages = {
  ...catalogueMessages,
  ...drillMessages,
  ...frameMessages,
  ...healthMessages,
  ...hostMessages,
  ...incidentMessages,
  ...markdownMessages,
  ...problemMessages,
  ...reportMessages,
  ...runbookMessages,
  ...settingsMessages,
  ...terminalMessages,
} as const;

export type MessageKey = keyof typeof messages;
