import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Attachment } from '../../../../shared/attachment.ts';
import { sentenceOf } from '../../../../shared/problem.ts';
import { type NamedBlob, nameOf, uploadFile } from '../../../attachments/upload.ts';
import type { Upload, Uploads } from '../../../attachments/useUploads.ts';
import { changeDraft, draftOf, useDraft } from './draft.ts';

/**
 * Files on their way to notes, by incident. They go on while another view is looked at; what
 * arrived belongs to the draft and outlives a reload.
 */
const sendingStore = createStore<Readonly<Record<string, readonly Upload[]>>>(() => ({}));
const controllers = new Map<string, AbortController>();
const NONE: readonly Upload[] = [];
/** One after the other: each then has its whole share of the link. */
let last: Promise<void> = Promise.resolve();

function change(incident: string, to: (uploads: readonly Upload[]) => readonly Upload[]): void {
  sendingStore.setState({ [incident]: to(sendingStore.getState()[incident] ?? NONE) });
}

function forget(incident: string, id: string): void {
  controllers.delete(id);
  change(incident, (all) => all.filter((one) => one.id !== id));
}

async function send(incident: string, id: string, file: NamedBlob): Promise<void> {
  const signal = controllers.get(id)?.signal;
  if (!signal || signal.aborted) return;
  const note = (part: Partial<Upload>): void =>
    change(incident, (all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  try {
    const kept = await uploadFile(
      file,
      (bytes) => note({ percent: file.size === 0 ? 100 : Math.floor((bytes / file.size) * 100) }),
      signal,
    );
    keep(incident, kept);
    forget(incident, id);
  } catch (error) {
    if (!signal.aborted) note({ problem: sentenceOf(error) });
  }
}

/** The same bytes under the same name are there once. */
function keep(incident: string, kept: Attachment): void {
  const { attachments } = draftOf(incident);
  const had = attachments.some(({ sha256, name }) => sha256 === kept.sha256 && name === kept.name);
  if (!had) changeDraft(incident, { attachments: [...attachments, kept] });
}

export function addFiles(incident: string, files: Iterable<NamedBlob>): void {
  for (const file of files) {
    const id = crypto.randomUUID();
    controllers.set(id, new AbortController());
    const upload: Upload = { id, name: nameOf(file.name), percent: 0, problem: null };
    change(incident, (all) => [...all, upload]);
    last = last.then(() => send(incident, id, file));
  }
}

function cancel(incident: string, id: string): void {
  controllers.get(id)?.abort();
  forget(incident, id);
}

/** The files of an incident's draft, as the field for files shows them. */
export function useDraftFiles(incident: string): Uploads {
  const { attachments } = useDraft(incident);
  const uploads = useStore(sendingStore, (all) => all[incident] ?? NONE);
  return useMemo(
    () => ({
      attachments,
      uploads,
      add: (files) => addFiles(incident, files),
      remove: (attachment) =>
        changeDraft(incident, { attachments: attachments.filter((one) => one !== attachment) }),
      cancel: (id) => cancel(incident, id),
      clear: () => {
        for (const { id } of uploads) cancel(incident, id);
        changeDraft(incident, { attachments: [] });
      },
    }),
    [incident, attachments, uploads],
  );
}
