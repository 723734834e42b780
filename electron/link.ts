import { createBirpc } from 'birpc';
import { z } from 'zod';
import { access, type CallName } from '../shared/access.ts';
import { type Answer, type Api, calls, type EventName } from '../shared/contract.ts';
import { mayAct, type Role } from '../shared/operator.ts';
import { Problem, sentenceOf } from '../shared/problem.ts';
import { BEAT_MS, CALL_LIMIT } from '../shared/wire.ts';
import type { Listener } from './hub.ts';

/** One page's end of the wire: JSON texts in both directions. */
export interface Wire {
  post(text: string): void;
  /** @returns the way to stop receiving */
  receive(listener: (text: string) => void): () => void;
}

/** What a page is linked to. */
export interface Console {
  readonly api: Api;
  role(): Role;
  /** A call was done that no part writes into the journal itself. */
  acted(call: CallName, args: unknown): void;
  listen(listener: Listener): () => void;
}

/** The only message a page may send: a call, in birpc's form. Nothing is ever asked of a page. */
const Request = z.strictObject({
  t: z.literal('q'),
  i: z.string().max(100),
  m: z.literal('call'),
  a: z.tuple([z.string(), z.unknown()]),
});

/** Reads a page's text. @returns null for what is not a call; it is not answered */
function readRequest(text: string): z.infer<typeof Request> | null {
  if (text.length > CALL_LIMIT) return null;
  try {
    return Request.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

type Remote = { [N in EventName]: (payload: unknown) => void };

/**
 * The one place where a call enters the console: its size, its name, its arguments and the
 * operator's role are checked here and nowhere else.
 */
export async function answer(console: Console, name: string, args: unknown): Promise<Answer> {
  try {
    if (!Object.hasOwn(calls, name)) {
      throw new Problem('problem.badCall', { call: name, where: 'name', found: 'unknown' });
    }
    const call = name as CallName;
    const parsed = calls[call].args.safeParse(args);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const where = issue?.path.join('.') || 'arguments';
      throw new Problem('problem.badCall', { call, where, found: issue?.message ?? '' });
    }
    const { journal, needs } = access[call];
    if (!mayAct(console.role(), needs)) throw new Problem('problem.notAllowed');
    const implementation = console.api[call] as (args: unknown) => unknown;
    const value = await implementation(parsed.data);
    if (journal === 'call') console.acted(call, parsed.data);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, problem: sentenceOf(error) };
  }
}

/** Joins one page to the console until the returned function is called. */
export function link(console: Console, wire: Wire): () => void {
  let stopReceiving = (): void => {};
  const remote = createBirpc<Remote, object>(
    { call: (name: string, args: unknown) => answer(console, name, args) },
    {
      post: (text: string) => wire.post(text),
      on: (listener) => {
        stopReceiving = wire.receive((text) => {
          const request = readRequest(text);
          if (request) listener(request);
        });
      },
      serialize: (message) => JSON.stringify(message),
      timeout: -1,
    },
  );
  const unlisten = console.listen((event, payload) => {
    void remote[event].asEvent(payload);
  });
  const endBeat = keepBeating(wire);
  return () => {
    endBeat();
    unlisten();
    stopReceiving();
    remote.$close();
  };
}

/** Tells a page that somebody is there. @returns ends it */
function keepBeating(wire: Wire): () => void {
  const remote = createBirpc<Remote, object>(
    {},
    {
      post: (text: string) => wire.post(text),
      on: () => {},
      serialize: (message) => JSON.stringify(message),
      timeout: -1,
    },
  );
  const beat = setInterval(() => void remote.beat.asEvent({}), BEAT_MS);
  return () => {
    clearInterval(beat);
    remote.$close();
  };
}

/** A page asks for little before it has heard anything: what it repeats beyond this is dropped. */
const MOST_WAITING = 64;

/**
 * Joins one page to a console that may still be opening its catalogue: what the page says meanwhile
 * waits, and from its first word on it is told that it does not wait in vain. Where the console
 * cannot be opened, nothing is answered.
 */
export function linkWhenOpen(opening: Promise<Console>, wire: Wire): () => void {
  const waiting: string[] = [];
  let endBeat: (() => void) | null = null;
  let leave = wire.receive((text) => {
    endBeat ??= keepBeating(wire);
    if (waiting.length < MOST_WAITING) waiting.push(text);
  });
  let left = false;
  const end = (): void => {
    endBeat?.();
    leave();
  };
  const join = (console: Console): void => {
    if (left) return;
    end();
    leave = link(console, {
      post: wire.post,
      receive(listener) {
        const stop = wire.receive(listener);
        for (const text of waiting.splice(0)) listener(text);
        return stop;
      },
    });
  };
  opening.then(join, end);
  return () => {
    left = true;
    end();
  };
}
