import { resolve } from 'node:path';
import type { Api, World as WorldName } from '../shared/contract.ts';
import { Problem, type Sentence } from '../shared/problem.ts';
import type { Settings } from '../shared/settings.ts';
import { judgeBundle } from './bundleVerdict.ts';
import { loadCatalogue } from './catalogue/load.ts';
import type { Drill } from './drill/drill.ts';
import type { Host, OutgoingFile } from './hosts/host.ts';
import type { Hub } from './hub.ts';
import type { Logs } from './logs/log.ts';
import type { Operators } from './operators/operators.ts';
import type { Recordings } from './recordings/recordings.ts';
import type { Terminal } from './terminal/terminal.ts';
import type { Updates } from './updates/updates.ts';
import type { World } from './world.ts';

/** The console as its api knows it. */
export interface Core {
  readonly version: string;
  readonly host: Host;
  readonly hub: Hub;
  readonly terminal: Terminal;
  readonly recordings: Recordings;
  readonly secrets: {
    names(): string[];
    keep(name: string, value: string): Promise<void>;
    remove(name: string): Promise<void>;
  };
  readonly operators: Operators;
  readonly updates: Updates;
  world(): World;
  /** Whether the page is to begin with the first start. */
  welcome(): boolean;
  readonly logs: Logs;
  /** A support bundle of how everything stands. */
  support(withAddresses: boolean): Promise<OutgoingFile>;
  notices(): readonly Sentence[];
  /** Something a person must know that the answer of a call cannot carry. */
  notice(sentence: Sentence): void;
  /** Members left undefined stay as they are. */
  change(settings: { [N in keyof Settings]?: Settings[N] | undefined }): Settings;
  /** Closes the present world and opens another. @throws {Problem} the present one is then open anew */
  enter(name: WorldName): Promise<void>;
}

/** Points of a sparkline: as many as its width can show. */
const SPARKLINE_POINTS = 40;

/** Implements the contract: each call asks one part and returns. No decisions here. */
export function implementApi(core: Core): Api {
  const { operators, recordings, terminal } = core;
  const responding = () => core.world().responding;
  const catalogueDesk = () => core.world().catalogueDesk;
  const incidents = () => responding().incidents;
  const evidence = () => responding().evidence;
  const triage = () => core.world().triage;
  const runbooks = () => core.world().runbooks;
  const runs = () => runbooks().runs;
  const reports = () => core.world().reports;
  const watching = () => core.world().watching;
  /** A service's checks; a check's key stands for itself. */
  const checksOf = (of: string): string[] =>
    core
      .world()
      .services()
      .byId(of)
      ?.checks.map((check) => check.key) ?? [of];
  const drill = (): Drill => {
    const running = core.world().drill;
    if (!running) throw new Problem('host.notInDrill');
    return running;
  };

  return {
    'console.snapshot': () => {
      const world = core.world();
      const { watching } = world;
      const services = world.services().all;
      const checks = services.flatMap((service) => service.checks.map((check) => check.key));
      return {
        now: Date.now(),
        version: core.version,
        host: { kind: core.host.kind, picksFiles: core.host.picksFiles },
        settings: core.host.settings.read(),
        welcome: core.welcome(),
        world: world.name,
        notices: [...core.notices()],
        catalogueTrouble: world.trouble(),
        services: [...services],
        grounds: [...world.services().grounds],
        station: watching.health.station(),
        health: watching.health.all(),
        recent: watching.history.latest(checks, SPARKLINE_POINTS),
        ladders: watching.ladders.last(),
        alarms: watching.alarms.all(),
        handling: watching.handling.current(),
        proposals: world.responding.proposals.all(),
        incidents: world.responding.incidents.all(),
        scales: [...world.responding.scales()],
        deadlines: [...world.responding.deadlines()],
        checklists: world.checklists.map(({ id, title }) => ({ id, title })),
        handover: world.responding.handover.last(),
        triages: world.triage.all(),
        operators: operators.all(),
        seat: operators.seat(),
        journal: world.journal.head(),
        runbooks: world.runbooks.list(),
        runs: world.runbooks.runs.all(),
        terminals: terminal.terminals(),
        sessions: terminal.all(),
        secrets: core.secrets.names(),
        drill: world.drill?.state() ?? null,
      };
    },

    'settings.change': (changed) => core.change(changed),
    'catalogue.pick': () => core.host.pickFile('catalogue'),
    'catalogue.open': async ({ path }) => {
      const absolute = resolve(path);
      const load = loadCatalogue(absolute, process.env);
      if (!load.ok) return load.faults;
      await core.enter({ kind: 'catalogue', path: absolute });
      core.change({ catalogue: absolute });
      return [];
    },
    'catalogue.source': ({ file }) => catalogueDesk().source(file),
    'catalogue.validate': (draft) => catalogueDesk().validate(draft),
    'catalogue.save': ({ was, ...draft }) => catalogueDesk().save(draft, was),
    'catalogue.addFile': ({ file }) => {
      catalogueDesk().addFile(file);
      return null;
    },
    'catalogue.versions': ({ file }) => catalogueDesk().versions(file),
    'catalogue.version': ({ file, at }) => catalogueDesk().version(file, at),
    'catalogue.test': ({ path, test, ...draft }) => catalogueDesk().test(draft, path, test),
    'catalogue.cancelTest': ({ test }) => {
      catalogueDesk().cancelTest(test);
      return null;
    },

    'drill.open': async ({ name }) => {
      await core.enter({ kind: 'drill', name });
      return null;
    },
    'drill.run': ({ running }) => {
      drill().run(running);
      return null;
    },
    'drill.speed': ({ speed }) => {
      drill().speed(speed);
      return null;
    },
    'drill.jump': ({ at }) => {
      drill().jump(at);
      return null;
    },

    'health.observations': (query) => watching().history.observations(query),
    'health.latency': (query) => watching().history.latency(query),
    'health.days': ({ services, days }) =>
      watching().history.days(Object.fromEntries(services.map((id) => [id, checksOf(id)])), days),
    'health.fared': ({ of, from, to }) => watching().history.fared(checksOf(of), from, to),
    'health.outages': ({ service, from, limit }) =>
      watching().history.outages({ service, checks: checksOf(service), from, limit }),
    'health.lanes': ({ from, to }) => {
      const all = core.world().services().all;
      return watching().history.lanes(
        Object.fromEntries(all.map(({ id }) => [id, checksOf(id)])),
        from,
        to,
      );
    },
    'health.export': async ({ of, ...span }) => {
      const { cut, ...file } = await watching().history.export({
        checks: checksOf(of),
        of,
        ...span,
      });
      if (cut) core.notice(cut);
      return core.host.saveFile(file);
    },
    'health.transitions': ({ service, limit }) => {
      return watching().history.transitions({ checks: checksOf(service), limit });
    },
    'health.checkNow': async ({ check }) => {
      await watching().health.checkNow(check);
      return null;
    },
    'health.ladder': ({ check }) => watching().health.ladder(check),

    'handling.acknowledge': ({ services, ...hand }) =>
      watching().handling.acknowledge(services, hand),
    'handling.unacknowledge': ({ services }) => {
      watching().handling.unacknowledge(services);
      return null;
    },
    'handling.maintain': (work) => watching().handling.maintain(work),
    'handling.endMaintenance': ({ id }) => {
      watching().handling.endMaintenance(id);
      return null;
    },
    'handling.silence': (silence) => watching().handling.silence(silence),
    'handling.endSilence': ({ id }) => {
      watching().handling.endSilence(id);
      return null;
    },

    'proposals.accept': ({ proposal, join }) => responding().proposals.accept(proposal, join),
    'proposals.dismiss': ({ proposal, reason }) => {
      responding().proposals.dismiss(proposal, reason);
      return null;
    },

    'incidents.open': (opening) => incidents().open(opening),
    'incidents.rename': ({ incident, title }) => incidents().rename(incident, title),
    'incidents.move': ({ incident, to, reason }) => incidents().move(incident, to, reason),
    'incidents.grade': ({ incident, scale, level }) => incidents().grade(incident, scale, level),
    'incidents.duty': ({ incident, duty, name }) => incidents().duty(incident, duty, name),
    'incidents.time': ({ incident, time, at, reason }) =>
      incidents().time(incident, time, at, reason),
    'incidents.services': ({ incident, services }) => incidents().services(incident, services),
    'incidents.merge': ({ incident, into, reason }) => incidents().merge(incident, into, reason),
    'incidents.split': ({ incident, ...splitting }) => incidents().split(incident, splitting),
    'incidents.timeline': ({ incident }) => incidents().timeline(incident),
    'incidents.note': ({ incident, ...note }) => incidents().note(incident, note),
    'incidents.pin': ({ incident, entry, pinned }) => incidents().pin(incident, entry, pinned),
    'incidents.item': ({ incident, ...setting }) => incidents().item(incident, setting),
    'incidents.addItem': ({ incident, text, required }) =>
      incidents().addItem(incident, text, required),
    'incidents.assign': ({ incident, item, to }) => incidents().assign(incident, item, to),
    'incidents.addChecklist': ({ incident, checklist }) =>
      incidents().addChecklist(incident, checklist),
    'incidents.meet': ({ incident, clock, note, at }) =>
      incidents().meet(incident, clock, note, at),

    'attachments.put': (piece) => responding().attachments.put(piece),
    'attachments.get': ({ sha256, offset }) => responding().attachments.get(sha256, offset),

    'evidence.board': ({ incident }) => evidence().board(incident),
    'evidence.raise': (act) => evidence().raise(act),
    'evidence.ruleOut': (act) => evidence().ruleOut(act),
    'evidence.add': (act) => evidence().add(act),
    'evidence.edit': (act) => evidence().edit(act),
    'evidence.judge': (act) => evidence().judge(act),
    'evidence.withdraw': (act) => evidence().withdraw(act),

    'triage.pick': () => core.host.pickFile('log'),
    'triage.open': ({ path, query }) => triage().open(path, query),
    'triage.pause': ({ triage: id, paused }) => triage().pause(id, paused),
    'triage.cancel': ({ triage: id }) => triage().cancel(id),
    'triage.close': ({ triage: id }) => {
      triage().close(id);
      return null;
    },
    'triage.result': ({ triage: id }) => triage().result(id),

    'operators.signIn': ({ operator, pin }) => operators.signIn(operator, pin),
    'operators.lock': () => operators.lock(),
    'operators.active': () => {
      operators.active();
      return null;
    },
    'operators.add': (one) => operators.add(one),
    'operators.edit': ({ operator, ...to }) => operators.edit(operator, to),
    'operators.remove': ({ operator }) => {
      operators.remove(operator);
      return null;
    },
    'operators.setPin': ({ operator, old, pin }) => operators.setPin(operator, old, pin),
    'operators.lockAfter': ({ minutes }) => operators.lockAfter(minutes),

    'handover.facts': () => responding().handover.facts(),
    'handover.complete': ({ note }) => responding().handover.complete(note),
    'handover.sign': ({ handover, operator, pin }) =>
      responding().handover.sign(handover, operator, pin),
    'handover.list': ({ limit }) => responding().handover.list(limit),

    'runbooks.get': ({ runbook }) => runbooks().get(runbook),
    'runbooks.form': (purpose) => runbooks().form(purpose),
    'runbooks.lines': (purpose) => runbooks().lines(purpose),

    'runs.start': (purpose) => runs().start(purpose),
    'runs.runbook': ({ run }) => runs().runbook(run),
    'runs.line': ({ run, step }) => runs().line(run, step),
    'runs.go': ({ run, step, ...how }) => runs().go(run, step, how),
    'runs.cancel': ({ run }) => runs().cancel(run),
    'runs.skip': ({ run, step, reason }) => runs().skip(run, step, reason),
    'runs.tick': ({ run, step, item, done }) => runs().tick(run, step, item, done),
    'runs.confirm': ({ run, step }) => runs().confirm(run, step),
    'runs.decide': ({ run, step, option }) => runs().decide(run, step, option),
    'runs.note': ({ run, step, text }) => runs().note(run, step, text),
    'runs.stop': ({ run, reason }) => runs().stop(run, reason),
    'runs.resume': ({ run }) => runs().resume(run),

    'secrets.keep': async ({ name, value }) => {
      await core.secrets.keep(name, value);
      return null;
    },
    'secrets.remove': async ({ name }) => {
      await core.secrets.remove(name);
      return null;
    },

    'terminal.open': (how) => terminal.open(how),
    'terminal.attach': ({ session }) => terminal.attach(session),
    'terminal.drawn': ({ session, seq }) => {
      terminal.drawn(session, seq);
      return null;
    },
    'terminal.write': ({ session, data }) => {
      terminal.write(session, data);
      return null;
    },
    'terminal.resize': ({ session, cols, rows }) => {
      terminal.resize(session, cols, rows);
      return null;
    },
    'terminal.close': ({ session }) => {
      terminal.close(session);
      return null;
    },
    'terminal.link': async ({ address }) => {
      await core.host.openLink(address);
      return null;
    },

    'recordings.list': (which) => recordings.list(which),
    'recordings.get': ({ recording }) => recordings.get(recording),
    'recordings.read': ({ recording, part, offset }) => recordings.read(recording, part, offset),
    'recordings.save': async ({ recording, part }) =>
      core.host.saveFile(await recordings.file(recording, part)),

    'reports.draft': ({ incident, language }) => reports().drafts.get(incident, language),
    'reports.office': ({ language }) => reports().office(language),
    'reports.write': (writing) => reports().drafts.write(writing),
    'reports.mark': (marking) => reports().drafts.mark(marking),
    'reports.preview': ({ have, ...choice }) => reports().preview(choice, have),
    'reports.findings': (choice) => reports().findings(choice),
    'reports.decide': (deciding) => reports().decide(deciding),
    'reports.export': async ({ format, making, ...choice }) => {
      const { files, report } = await reports().make(choice, [format], making);
      const [file] = files;
      if (!file) throw new TypeError('No file was made');
      const saved = await core.host.saveFile(file);
      if (saved.kind !== 'cancelled') reports().exported(choice, file, report.version);
      return saved;
    },
    'reports.send': ({ formats, to, making, ...choice }) =>
      reports().send(choice, { formats, to, making }),
    'reports.sent': ({ incident }) => reports().sent(incident),
    'reports.sentFile': async ({ sent, format }) =>
      core.host.saveFile(await reports().sentFile(sent, format)),
    'reports.bundle': async ({ signed, making, ...choice }) => {
      const { bundling } = core.world();
      const { file, sha256, version } = await bundling.bundle(choice, { signed, making });
      const saved = await core.host.saveFile(file);
      if (saved.kind !== 'cancelled') {
        reports().exported(choice, { format: 'zip', sha256 }, version);
      }
      return saved;
    },
    'reports.cancel': ({ making }) => {
      reports().cancel(making);
      return null;
    },

    'updates.state': () => core.updates.state(),
    'updates.from': ({ from }) => core.updates.comeFrom(from),
    'updates.look': () => core.updates.look(),
    'updates.prepare': () => core.updates.prepare(),
    'updates.install': () => core.updates.install(),

    'support.logs': () => ({ folder: core.logs.folder, bytes: core.logs.bytes() }),
    'support.save': async ({ addresses }) => core.host.saveFile(await core.support(addresses)),

    'bundle.verify': ({ path, language }) => judgeBundle(path, language),

    'wallboard.displays': () => core.host.wallboards?.displays() ?? [],
    'wallboard.show': ({ display, shown }) => {
      if (!core.host.wallboards) throw new Problem('host.noSuchDisplay');
      core.host.wallboards.show(display, shown);
      return null;
    },
  };
}
