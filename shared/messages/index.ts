import { alarmsMessages } from './alarms.ts';
import { boardMessages } from './board.ts';
import { bundleMessages } from './bundle.ts';
import { catalogueMessages } from './catalogue.ts';
import { catalogueEditMessages } from './catalogueEdit.ts';
import { catalogueFieldMessages } from './catalogueFields.ts';
import { causesMessages } from './causes.ts';
import { checklistsMessages } from './checklists.ts';
import { deadlinesMessages } from './deadlines.ts';
import { desktopMessages } from './desktop.ts';
import { deskViewMessages } from './deskView.ts';
import { drillMessages } from './drill.ts';
import { evidenceMessages } from './evidence.ts';
import { firstMessages } from './first.ts';
import { frameMessages } from './frame.ts';
import { handlingMessages } from './handling.ts';
import { handlingViewMessages } from './handlingView.ts';
import { handoverMessages } from './handover.ts';
import { healthMessages } from './health.ts';
import { helpMessages } from './help.ts';
import { historyMessages } from './history.ts';
import { hostMessages } from './host.ts';
import { importMessages } from './import.ts';
import { incidentMessages } from './incidents.ts';
import { incidentViewMessages } from './incidentsView.ts';
import { incidentWordMessages } from './incidentWords.ts';
import { journalMessages } from './journal.ts';
import { ladderMessages } from './ladder.ts';
import { logsMessages } from './logs.ts';
import { markdownMessages } from './markdown.ts';
import { operatorsMessages } from './operators.ts';
import { paletteMessages } from './palette.ts';
import { problemMessages } from './problem.ts';
import { proposalsMessages } from './proposals.ts';
import { pushMessages } from './push.ts';
import { recordingMessages } from './recordings.ts';
import { recordingViewMessages } from './recordingsView.ts';
import { redactionMessages } from './redaction.ts';
import { reportFormMessages } from './reportForms.ts';
import { reportLayoutMessages } from './reportLayout.ts';
import { reportMakingMessages } from './reportMaking.ts';
import { reportMessages } from './reports.ts';
import { reportViewMessages } from './reportsView.ts';
import { reportTemplateMessages } from './reportTemplate.ts';
import { runbookFileMessages } from './runbookFiles.ts';
import { runbookMessages } from './runbooks.ts';
import { runbookViewMessages } from './runbooksView.ts';
import { runsMessages } from './runs.ts';
import { serviceMessages } from './service.ts';
import { settingsMessages } from './settings.ts';
import { stationMessages } from './station.ts';
import { storageMessages } from './storage.ts';
import { terminalMessages } from './terminal.ts';
import { terminalViewMessages } from './terminalView.ts';
import { tourMessages } from './tour.ts';
import { triageMessages } from './triage.ts';
import { triageViewMessages } from './triageView.ts';
import { updatesMessages } from './updates.ts';
import { welcomeMessages } from './welcome.ts';
import { windowsMessages } from './windows.ts';

/** Every sentence of the console, by key. */
export const messages = {
  ...boardMessages,
  ...checklistsMessages,
  ...proposalsMessages,
  ...deadlinesMessages,
  ...evidenceMessages,
  ...triageMessages,
  ...windowsMessages,
  ...triageViewMessages,
  ...operatorsMessages,
  ...handoverMessages,
  ...paletteMessages,
  ...deskViewMessages,
  ...pushMessages,
  ...importMessages,
  ...causesMessages,
  ...stationMessages,
  ...helpMessages,
  ...historyMessages,
  ...alarmsMessages,
  ...handlingMessages,
  ...handlingViewMessages,
  ...journalMessages,
  ...ladderMessages,
  ...catalogueMessages,
  ...catalogueEditMessages,
  ...catalogueFieldMessages,
  ...desktopMessages,
  ...drillMessages,
  ...firstMessages,
  ...frameMessages,
  ...healthMessages,
  ...hostMessages,
  ...incidentMessages,
  ...incidentWordMessages,
  ...incidentViewMessages,
  ...logsMessages,
  ...markdownMessages,
  ...problemMessages,
  ...recordingMessages,
  ...recordingViewMessages,
  ...reportMessages,
  ...bundleMessages,
  ...redactionMessages,
  ...reportFormMessages,
  ...reportLayoutMessages,
  ...reportMakingMessages,
  ...reportTemplateMessages,
  ...reportViewMessages,
  ...runbookFileMessages,
  ...runbookMessages,
  ...runbookViewMessages,
  ...runsMessages,
  ...serviceMessages,
  ...settingsMessages,
  ...tourMessages,
  ...welcomeMessages,
  ...storageMessages,
  ...terminalMessages,
  ...terminalViewMessages,
  ...updatesMessages,
} as const;

export type MessageKey = keyof typeof messages;
