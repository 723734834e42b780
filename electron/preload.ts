import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { CHANNEL } from './hosts/desktop/channel.ts';

/** All the page sees of the desktop. The IPC event, which leads to more, stays on this side. */
contextBridge.exposeInMainWorld('watchroom', {
  post(text: string): void {
    ipcRenderer.send(CHANNEL, text);
  },
  receive(listener: (text: string) => void): () => void {
    const hear = (_event: IpcRendererEvent, text: string): void => listener(text);
    ipcRenderer.on(CHANNEL, hear);
    return () => {
      ipcRenderer.off(CHANNEL, hear);
    };
  },
});
