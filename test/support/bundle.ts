import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BundleContents,
  type BundleOptions,
  type BundleSource,
  createBundle,
} from '../../electron/bundle/bundle.ts';
import type { ChainRules } from '../../electron/bundle/journalSlice.ts';
import { type KeyKeeper, type Signer, signerOf } from '../../electron/bundle/signing.ts';
import {
  attachmentSource,
  catalogueSources,
  observationsSource,
  recordingSource,
  recordSources,
  reportSource,
} from '../../electron/bundle/sources.ts';
import { type BundleFindings, verifyBundle } from '../../electron/bundle/verify.ts';
import { canonicalJson } from '../../electron/journal/canonical.ts';
import { followChain } from '../../electron/journal/chain.ts';
import type { Journal } from '../../electron/journal/journal.ts';
import type { Database } from '../../electron/storage/database.ts';
import type { TimelineEntry } from '../../shared/incident.ts';
import type { JournalAct } from '../../shared/journal.ts';
import { temporaryDatabase } from './database.ts';
import { FIRST_AT, insertNote, tickingJournal, writeNote } from './journal.ts';

export const RULES: ChainRules = {
  canonical: canonicalJson,
  follow(before) {
    const following = followChain();
    if (before) Object.assign(following, { entries: before.id, head: before.hash });
    return following;
  },
};

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** What an office's secret store does, in memory. */
export function keeperOf(kept: Map<string, string> = new Map()): KeyKeeper {
  return {
    read: async (name) => kept.get(name) ?? null,
    write: async (name, value) => {
      kept.set(name, value);
    },
  };
}

/** A signer of its own; every one has another key. */
export const newSigner = (): Promise<Signer> => signerOf(keeperOf());

export function otherPublicKey(): string {
  const { publicKey } = generateKeyPairSync('ed25519');
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

/** The record of a small incident: what came before it, three notes, and what was told meanwhile. */
export interface SmallRecord {
  timeline: TimelineEntry[];
  journal: Journal;
  database: Database;
  remove(): void;
}

export const RECORDING = '20231117T002000000Z-abcdefgh.0001.cast';
export const CAST = `{"version":3,"term":{"cols":80,"rows":24}}\n[0.1,"o","${'ping '.repeat(400)}"]\n`;

/**
 * @param before how many acts of no incident's come first
 * @param older how many entries the timeline has of before the journal told of any
 */
export function smallRecord(before = 2, older = 0): SmallRecord {
  const temporary = temporaryDatabase();
  const { database } = temporary;
  const journal = tickingJournal(database);
  const told = Array.from({ length: older }, () => olderEntry(database, '옛 메모'));
  const act: JournalAct = { kind: 'call', call: 'settings.change', args: [] };
  for (let n = 0; n < before; n++) journal.append(act, '당직 1');
  const timeline = [...told, writeNote(database, journal, '=1+1 <b>$x</b> `y` #1')];
  journal.append(act, '당직 2');
  timeline.push(writeNote(database, journal, '인증 게이트웨이 응답 없음'));
  const part = { file: RECORDING, fromMs: 0, durationMs: 1000, bytes: CAST.length };
  journal.append(
    { kind: 'recording', recording: 'r-1', part: { ...part, sha256: sha256(CAST) } },
    '',
  );
  timeline.push(writeNote(database, journal, '복구'));
  return { timeline, journal, database, remove: temporary.remove };
}

/** As before there was a journal: nothing tells of it. */
function olderEntry(database: Database, text: string): TimelineEntry {
  return {
    id: insertNote(database, text),
    incident: 'i-1',
    at: 1000,
    writtenAt: 2000,
    by: '당직 1',
    what: { kind: 'note', text, attachments: [], newFact: false },
  };
}

/** A report as JSON, as far as a bundle's check reads it. */
export function reportJson(...hashes: string[]): Uint8Array {
  const rows = hashes.map((value) => ({ label: 'SHA-256', value: `3건, ${value}`, source: '' }));
  return Buffer.from(JSON.stringify({ title: '보고', integrity: { source: '', rows } }));
}

export const PICTURE = Buffer.from('not really a picture');

export async function sourcesOf({ timeline, journal }: SmallRecord): Promise<BundleSource[]> {
  const { hash } = journal.head();
  return [
    reportSource('장애1_결과보고_제1보_2023-11-17.pdf', Buffer.from('%PDF-1.7 보고서')),
    reportSource('report.json', reportJson(hash ?? '')),
    ...(await recordSources(timeline, { page: journal.page, head: journal.head().entries })),
    recordingSource(RECORDING, CAST.length, () => Buffer.from(CAST)),
    attachmentSource(
      { sha256: sha256(PICTURE), name: '../화면: "캡처".png', bytes: PICTURE.length },
      () => PICTURE,
    ),
    observationsSource('gov24/portal', async () => Buffer.from('at,check,state\n1,gov24,up\n')),
    ...catalogueSources({
      at: FIRST_AT,
      files: [{ name: 'catalogue.yaml', text: `services: [] # \${secret:TOKEN}\n` }],
    }),
  ];
}

export function contentsOf(
  sources: readonly BundleSource[],
  change: Partial<BundleContents> = {},
): BundleContents {
  return {
    madeAt: FIRST_AT + 3_600_000,
    madeBy: '당직 1',
    program: '0.1.0',
    incident: { id: 'i-1', number: 1, title: '새올 행정 포털 중단' },
    drill: false,
    redacted: false,
    report: { kind: 'final', version: 1, language: 'ko' },
    remarks: [],
    sources,
    ...change,
  };
}

/** A bundle of the small record. */
export async function smallBundle(
  options: Partial<BundleOptions> = {},
  change: Partial<BundleContents> = {},
): Promise<Uint8Array> {
  const record = smallRecord();
  try {
    return await createBundle(contentsOf(await sourcesOf(record), change), {
      signer: null,
      ...options,
    });
  } finally {
    record.remove();
  }
}

/** A folder for bundles that are checked one after another, as a person has them: files. */
export function bundleFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-bundle-'));
  const path = join(folder, '묶음.zip');
  return {
    path,
    check(
      zip: Uint8Array,
      asked: { signer?: string | null; head?: string | null } = {},
    ): Promise<BundleFindings> {
      writeFileSync(path, zip);
      return verifyBundle(path, { rules: RULES, signer: null, head: null, ...asked });
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
