import { useCallback, useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../shared/attachment.ts';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { type NamedBlob, nameOf, uploadFile } from './upload.ts';

/** A file on its way to the console, or one that did not get there. */
export interface Upload {
  id: string;
  name: string;
  percent: number;
  problem: Sentence | null;
}

export interface Uploads {
  /** What is kept, in the order in which it was added. */
  attachments: readonly Attachment[];
  uploads: readonly Upload[];
  add(files: Iterable<NamedBlob>): void;
  /** Leaves out what is kept already. */
  remove(attachment: Attachment): void;
  /** Gives up what is on its way, or puts a failed one aside. */
  cancel(upload: string): void;
  /** Begins anew, as after what they belong to was written down. */
  clear(): void;
}

/** Files that shall go with what an operator is writing: one after the other, each with its progress. */
export function useUploads(): Uploads {
  const [attachments, setAttachments] = useState<readonly Attachment[]>([]);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const controllers = useRef(new Map<string, AbortController>());
  const last = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    const running = controllers.current;
    return () => {
      for (const controller of running.values()) controller.abort();
    };
  }, []);

  const forget = useCallback((id: string): void => {
    controllers.current.delete(id);
    setUploads((all) => all.filter((one) => one.id !== id));
  }, []);

  const send = useCallback(
    async (id: string, file: NamedBlob, signal: AbortSignal): Promise<void> => {
      const change = (part: Partial<Upload>): void =>
        setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
      if (signal.aborted) return;
      try {
        const kept = await uploadFile(
          file,
          (bytes) => change({ percent: percentOf(bytes, file.size) }),
          signal,
        );
        setAttachments((all) => (all.some((one) => isSame(one, kept)) ? all : [...all, kept]));
        forget(id);
      } catch (error) {
        if (!signal.aborted) change({ problem: sentenceOf(error) });
      }
    },
    [forget],
  );

  const add = useCallback(
    (files: Iterable<NamedBlob>): void => {
      for (const file of files) {
        const id = crypto.randomUUID();
        const controller = new AbortController();
        controllers.current.set(id, controller);
        setUploads((all) => [...all, { id, name: nameOf(file.name), percent: 0, problem: null }]);
        last.current = last.current.then(() => send(id, file, controller.signal));
      }
    },
    [send],
  );

  const cancel = useCallback(
    (id: string): void => {
      controllers.current.get(id)?.abort();
      forget(id);
    },
    [forget],
  );

  const remove = useCallback((attachment: Attachment): void => {
    setAttachments((all) => all.filter((one) => one !== attachment));
  }, []);

  const clear = useCallback((): void => {
    for (const controller of controllers.current.values()) controller.abort();
    controllers.current.clear();
    setAttachments([]);
    setUploads([]);
  }, []);

  return { attachments, uploads, add, remove, cancel, clear };
}

function percentOf(bytes: number, total: number): number {
  return total === 0 ? 100 : Math.floor((bytes / total) * 100);
}

/** The list keys its rows by both. */
function isSame(a: Attachment, b: Attachment): boolean {
  return a.sha256 === b.sha256 && a.name === b.name;
}
