import type { Role } from './operator.ts';

/**
 * Who may make which call, and where it is written down. Apart from the contract's schemas, for the
 * page asks this of every key it shows.
 */
export interface Access {
  /** The least role that may make it. */
  readonly needs: Role;
  /**
   * Where it is written into the journal. `itself`: the part that does it writes it down, in the
   * transaction of the change. `call`: the call is written down after it was done. `none`: it
   * changes nothing that lasts, or a record of its own keeps it.
   */
  readonly journal: 'itself' | 'call' | 'none';
}

const look = { needs: 'viewer', journal: 'none' } as const satisfies Access;
const act = { needs: 'operator', journal: 'itself' } as const satisfies Access;
const logged = { needs: 'operator', journal: 'call' } as const satisfies Access;
const passing = { needs: 'operator', journal: 'none' } as const satisfies Access;
/** What decides about others. */
const command = { needs: 'commander', journal: 'itself' } as const satisfies Access;

export const access = {
  'console.snapshot': look,

  'settings.change': look,

  'catalogue.pick': passing,
  'catalogue.open': logged,
  'catalogue.source': look,
  'catalogue.validate': passing,
  'catalogue.save': command,
  'catalogue.addFile': command,
  'catalogue.versions': look,
  'catalogue.version': look,
  'catalogue.test': act,
  'catalogue.cancelTest': passing,

  'drill.open': logged,
  'drill.run': logged,
  'drill.speed': logged,
  'drill.jump': logged,

  'health.observations': look,
  'health.latency': look,
  'health.transitions': look,
  'health.checkNow': logged,
  'health.days': look,
  'health.fared': look,
  'health.outages': look,
  'health.lanes': look,
  'health.export': look,
  'health.ladder': logged,

  'handling.acknowledge': act,
  'handling.unacknowledge': act,
  'handling.maintain': act,
  'handling.endMaintenance': act,
  'handling.silence': act,
  'handling.endSilence': act,

  'proposals.accept': act,
  'proposals.dismiss': act,

  'incidents.open': act,
  'incidents.rename': act,
  'incidents.move': act,
  'incidents.grade': act,
  'incidents.duty': act,
  'incidents.time': act,
  'incidents.services': act,
  'incidents.merge': act,
  'incidents.split': act,
  'incidents.timeline': look,
  'incidents.note': act,
  'incidents.pin': act,
  'incidents.item': act,
  'incidents.addItem': act,
  'incidents.assign': act,
  'incidents.addChecklist': act,
  'incidents.meet': act,

  'attachments.put': passing,
  'attachments.get': look,

  'evidence.board': look,
  'evidence.raise': act,
  'evidence.ruleOut': act,
  'evidence.add': act,
  'evidence.edit': act,
  'evidence.judge': act,
  'evidence.withdraw': act,

  'triage.pick': passing,
  'triage.open': logged,
  'triage.pause': passing,
  'triage.cancel': passing,
  'triage.close': passing,
  'triage.result': look,

  'operators.signIn': { needs: 'viewer', journal: 'itself' },
  'operators.lock': { needs: 'viewer', journal: 'itself' },
  'operators.active': look,
  'operators.add': command,
  'operators.edit': command,
  'operators.remove': command,
  'operators.setPin': { needs: 'viewer', journal: 'itself' },
  'operators.lockAfter': command,

  'handover.facts': look,
  'handover.complete': act,
  'handover.sign': { needs: 'viewer', journal: 'itself' },
  'handover.list': look,

  'runbooks.get': look,
  'runbooks.form': look,
  'runbooks.lines': look,

  'runs.start': act,
  'runs.runbook': look,
  'runs.line': look,
  'runs.go': act,
  'runs.cancel': act,
  'runs.skip': act,
  'runs.tick': act,
  'runs.confirm': act,
  'runs.decide': act,
  'runs.note': act,
  'runs.stop': act,
  'runs.resume': act,

  'secrets.keep': act,
  'secrets.remove': act,

  'terminal.open': logged,
  'terminal.attach': look,
  'terminal.drawn': look,
  'terminal.write': passing,
  'terminal.resize': passing,
  'terminal.close': logged,
  'terminal.link': logged,

  'recordings.list': look,
  'recordings.get': look,
  'recordings.read': look,
  'recordings.save': look,

  'reports.draft': look,
  'reports.office': look,
  'reports.write': passing,
  'reports.mark': passing,
  'reports.preview': look,
  'reports.findings': look,
  'reports.decide': act,
  'reports.export': act,
  'reports.send': act,
  'reports.sent': look,
  'reports.sentFile': look,
  'reports.bundle': act,
  'reports.cancel': passing,

  'updates.state': look,
  'updates.from': { needs: 'commander', journal: 'call' },
  'updates.look': passing,
  'updates.prepare': passing,
  'updates.install': { needs: 'commander', journal: 'call' },

  'support.logs': look,
  'support.save': logged,

  'bundle.verify': look,

  'wallboard.displays': look,
  'wallboard.show': look,
} as const satisfies Record<string, Access>;

/** How the page names one call. */
export type CallName = keyof typeof access;
