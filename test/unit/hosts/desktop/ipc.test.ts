import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { CHANNEL } from '../../../../electron/hosts/desktop/channel.ts';
import {
  closeStrayChannels,
  keepEarly,
  mayEnter,
  windowWire,
} from '../../../../electron/hosts/desktop/ipc.ts';
import { CALL_LIMIT } from '../../../../shared/wire.ts';

const ours = { origin: 'app://watchroom', parent: null };

describe('a message from a page', () => {
  it('enters from the main frame of our origin', () => {
    expect(mayEnter(ours, 'text')).toBe(true);
    expect(mayEnter(ours, 'x'.repeat(CALL_LIMIT))).toBe(true);
  });

  it.each([
    ['a frame that is gone', null],
    ['an inner frame', { ...ours, parent: ours }],
    ['an opaque origin', { origin: 'null', parent: null }],
    ['another host', { origin: 'app://watchroom.example', parent: null }],
    ['another scheme', { origin: 'https://watchroom', parent: null }],
    ['a longer origin', { origin: 'app://watchroom/', parent: null }],
    ['other letters', { origin: 'APP://WATCHROOM', parent: null }],
    ['a file', { origin: 'file://', parent: null }],
  ])('is dropped from %s', (_what, frame) => {
    expect(mayEnter(frame, 'text')).toBe(false);
  });

  it.each([
    ['too long a text', 'x'.repeat(CALL_LIMIT + 1)],
    ['an object', { toString: () => 'text' }],
    ['a string object', Object('text')],
    ['bytes', new Uint8Array(3)],
    ['nothing', undefined],
  ])('is dropped when it is %s', (_what, message) => {
    expect(mayEnter(ours, message)).toBe(false);
  });
});

describe('the channels that every window reaches', () => {
  it('are closed, but for what keeps errors out of the program', () => {
    const ipc = new EventEmitter();
    ipc.on('error', () => {});
    ipc.on('electron-store-get-data', () => {});
    // As much of it as may be touched.
    closeStrayChannels(ipc as unknown as IpcMain);
    expect(ipc.eventNames()).toEqual(['error']);
    expect(() => ipc.emit('error', new Error('from a page'))).not.toThrow();
  });
});

describe('the wire of a window', () => {
  function fakeWindow() {
    const sent: unknown[] = [];
    const state = { destroyed: false };
    const ipc = new EventEmitter();
    const contents = {
      ipc,
      isDestroyed: () => state.destroyed,
      send: (...message: unknown[]) => sent.push(message),
    };
    // As much of a window as its wire may touch.
    return { contents: contents as unknown as WebContents, ipc, sent, state };
  }

  it('hears what may enter until it is stopped', () => {
    const { contents, ipc } = fakeWindow();
    const heard: string[] = [];
    const stop = windowWire(contents).receive((text) => heard.push(text));
    ipc.emit(CHANNEL, { senderFrame: ours }, 'one');
    ipc.emit(CHANNEL, { senderFrame: null }, 'two');
    ipc.emit('another-channel', { senderFrame: ours }, 'three');
    stop();
    ipc.emit(CHANNEL, { senderFrame: ours }, 'four');
    expect(heard).toEqual(['one']);
  });

  it('keeps what is said before anybody listens, for the first who does, and no more than is fair', () => {
    const { contents, ipc } = fakeWindow();
    const wire = keepEarly(windowWire(contents));
    for (let n = 0; n < 1000; n++) ipc.emit(CHANNEL, { senderFrame: ours }, `early ${n}`);
    const heard: string[] = [];
    const stop = wire.receive((text) => heard.push(text));
    expect(heard).toEqual(Array.from({ length: 64 }, (_, n) => `early ${n}`));
    ipc.emit(CHANNEL, { senderFrame: ours }, 'now');
    expect(heard.at(-1)).toBe('now');
    stop();
    ipc.emit(CHANNEL, { senderFrame: ours }, 'late');
    expect(heard).toHaveLength(65);
    expect(ipc.listenerCount(CHANNEL)).toBe(0);
  });

  it('posts on its channel, and not to a window that is gone', () => {
    const { contents, sent, state } = fakeWindow();
    const wire = windowWire(contents);
    wire.post('one');
    state.destroyed = true;
    wire.post('two');
    expect(sent).toEqual([[CHANNEL, 'one']]);
  });
});
