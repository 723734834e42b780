import { boardMessages } from './board.ts';
import { catalogueMessages } from './catalogue.ts';
import { desktopMessages } from './desktop.ts';
import { drillMessages } from './drill.ts';
import { frameMessages } from './frame.ts';
import { healthMessages } from './health.ts';
import { hostMessages } from './host.ts';
import { incidentMessages } from './incidents.ts';
import { incidentViewMessages } from './incidentsView.ts';
import { markdownMessages } from './markdown.ts';
import { problemMessages } from './problem.ts';
import { reportMessages } from './reports.ts';
import { reportViewMessages } from './reportsView.ts';
import { runbookMessages } from './runbooks.ts';
import { runbookViewMessages } from './runbooksView.ts';
import { settingsMessages } from './settings.ts';
import { storageMessages } from './storage.ts';
import { terminalMessages } from './terminal.ts';
import { terminalViewMessages } from './terminalView.ts';

/** Every sentence of the console, by key. */
export const messages = {
  ...boardMessages,
  ...catalogueMessages,
  ...desktopMessages,
  ...drillMessages,
  ...frameMessages,
  ...healthMessages,
  ...hostMessages,
  ...incidentMessages,
  ...incidentViewMessages,
  ...markdownMessages,
  ...problemMessages,
  ...reportMessages,
  ...reportViewMessages,
  ...runbookMessages,
  ...runbookViewMessages,
  ...settingsMessages,
  ...storageMessages,
  ...terminalMessages,
  ...terminalViewMessages,
} as const;

export type MessageKey = keyof typeof messages;
