import type { SavedFile } from '../../shared/contract.ts';

type Bytes = Extract<SavedFile, { kind: 'bytes' }>;

/** Where a file ended up: a path or a name, or nowhere because the operator changed their mind. */
export type Saved =
  | { kind: 'saved'; path: string }
  | { kind: 'downloaded'; name: string }
  | { kind: 'cancelled' };

declare global {
  interface Uint8ArrayConstructor {
    /** ES2026; Chromium has it from 140 on. */
    fromBase64?(base64: string): Uint8Array<ArrayBuffer>;
  }
  interface Window {
    /** Chromium's file dialog for pages; other browsers have none. */
    showSaveFilePicker?(options: {
      suggestedName: string;
      types: { accept: Record<string, string[]> }[];
    }): Promise<FileSystemFileHandle>;
  }
}

/** Brings a file to where the operator says; where the browser cannot ask, to its downloads. */
export async function saveFile(file: SavedFile): Promise<Saved> {
  if (file.kind !== 'bytes') return file;
  const blob = blobOf(file);
  const handle = await askWhere(file);
  if (handle === 'cancelled') return { kind: 'cancelled' };
  if (handle === null) {
    download(blob, file.name);
    return { kind: 'downloaded', name: file.name };
  }
  const writable = await handle.createWritable();
  await writable.write(blob);
  await writable.close();
  return { kind: 'saved', path: handle.name };
}

/** @returns null where nobody can be asked: no dialog, or the click that asked is too long ago */
async function askWhere({ name, mime }: Bytes): Promise<FileSystemFileHandle | 'cancelled' | null> {
  if (!window.showSaveFilePicker) return null;
  const extension = name.slice(name.lastIndexOf('.'));
  try {
    return await window.showSaveFilePicker({
      suggestedName: name,
      types: [{ accept: { [mime]: [extension] } }],
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    return null;
  }
}

function blobOf({ base64, mime }: Bytes): Blob {
  return new Blob([bytesOf(base64)], { type: mime });
}

/** By the browser itself where it can: a report of megabytes is millions of steps in a script. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return (
    Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))
  );
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the blob by the time this task is over.
  setTimeout(() => URL.revokeObjectURL(url));
}
