import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../document.ts';
import { createTypesetter } from './typeset.ts';

/** What the console asks of the worker; `id` comes back with the answer. */
export type Order = { id: number; document: Document } & (
  | { want: 'pdf'; madeAt: number }
  | { want: 'pages' }
);

export type Delivery = { id: number } & (
  | { pdf: Uint8Array }
  | { pages: string[] }
  | { failed: string }
);

const { assetsFolder } = workerData as { assetsFolder: string };
const typesetter = createTypesetter(assetsFolder);

parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(deliver(order));
});

function deliver(order: Order): Delivery {
  try {
    return order.want === 'pdf'
      ? { id: order.id, pdf: typesetter.pdf(order.document, order.madeAt) }
      : { id: order.id, pages: typesetter.pages(order.document) };
  } catch (error) {
    return { id: order.id, failed: error instanceof Error ? error.message : String(error) };
  }
}
